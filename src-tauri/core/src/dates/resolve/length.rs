//! TIMEX3 forms of lengths and of what recurs.

use super::super::meaning::{Cycle, Length, Part, Quantity, Unit};
use super::dated::season_code;

/// The value of a length: `P2Y`, `PT5H30M`, `PXW`, `P2DE`.
pub(super) fn value(length: Length) -> String {
    let Quantity::Tenths(tenths) = length.quantity else {
        return format!("{}X{}", prefix(length.unit), letter(length.unit));
    };
    let (tenths, unit) = match length.unit {
        // ISO 8601 has no letter for ten years
        Unit::Decade => (tenths.saturating_mul(10), Unit::Year),
        Unit::Century if tenths % 10 != 0 => (tenths.saturating_mul(100), Unit::Year),
        Unit::Fortnight => (tenths.saturating_mul(2), Unit::Week),
        unit => (tenths, unit),
    };
    let (whole, part) = (tenths / 10, tenths % 10);
    let (start, unit_letter) = (prefix(unit), letter(unit));
    let finer = match unit {
        Unit::Year => Some("6M"),
        Unit::Hour => Some("30M"),
        Unit::Minute => Some("30S"),
        Unit::Day => Some("T12H"),
        _ => None,
    };
    match (part, finer) {
        (0, _) => format!("{start}{whole}{unit_letter}"),
        (5, Some(finer)) if whole == 0 => format!("P{}{finer}", if start == "PT" { "T" } else { "" }),
        (5, Some(finer)) => format!("{start}{whole}{unit_letter}{finer}"),
        _ => format!("{start}{whole}.{part}{unit_letter}"),
    }
}

fn prefix(unit: Unit) -> &'static str {
    if unit <= Unit::Hour { "PT" } else { "P" }
}

fn letter(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "S",
        Unit::Minute | Unit::Month => "M",
        Unit::Hour => "H",
        Unit::Day => "D",
        Unit::Week | Unit::Fortnight => "W",
        Unit::Quarter => "Q",
        Unit::Year => "Y",
        Unit::Decade => "DE",
        Unit::Century => "CE",
    }
}

/// The value of what recurs.
pub(super) fn cycle(cycle: Cycle) -> String {
    match cycle {
        Cycle::Every { quantity, unit } => value(Length { quantity, unit, modifier: None }),
        Cycle::Weekday(weekday, part) => format!("XXXX-WXX-{weekday}{}", part.map_or("", part_code)),
        Cycle::Weekend => "XXXX-WXX-WE".to_owned(),
        Cycle::Month(month) => format!("XXXX-{month:02}"),
        Cycle::Part(part) => format!("XXXX-XX-XX{}", part_code(part)),
        Cycle::Season(season) => format!("XXXX-{}", season_code(season)),
    }
}

fn part_code(part: Part) -> &'static str {
    match part {
        Part::Morning => "TMO",
        Part::Afternoon => "TAF",
        Part::Evening => "TEV",
        Part::Night => "TNI",
    }
}
