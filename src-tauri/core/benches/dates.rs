//! Speed of the date engine on running text, in bytes a second on one core. The text is invented; its density of dates
//! (one in about twenty words) is that of agency news.

use divan::counter::BytesCount;
use variorum_core::dates::{Anchor, find};
use variorum_core::time::Stated;

const STORY: &str = "LORNE - The ferry between Lorne and Skerry stopped on Tuesday for the third time this month after crews \
    walked out over pay, the port authority said. About 2,000 passengers were stranded overnight. Talks that began on March 3, \
    2031, broke down two weeks ago, and a meeting scheduled for next Monday at 10 a.m. may not take place. The company lost $4.5 \
    million in the first quarter, compared with a profit of $1.2 million a year earlier. Its chairman, who took over in 2019, \
    said the dispute would not change plans to add three ships by the end of the decade.\n";

fn main() {
    divan::main();
}

#[divan::bench]
fn agency_news(bencher: divan::Bencher<'_, '_>) {
    let text = STORY.repeat(1000);
    let anchor = Anchor::new(Stated::parse("2031-04-18").expect("an ISO day"));
    bencher.counter(BytesCount::of_str(&text)).bench(|| find(divan::black_box(&text), &anchor).len());
}
