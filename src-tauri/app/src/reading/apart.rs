//! Reading in a process of its own: this program is started again for one document, under limits that the system enforces.
//! Whatever the document does to its reader (endless work, all of the memory, a crash) ends that process and is told in a
//! sentence. The request is a line of JSON and then the bytes, on standard input; the answer is JSON on standard output.

use super::read_here;
use serde::{Deserialize, Serialize};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitCode, ExitStatus, Stdio};
use std::sync::mpsc::channel;
use variorum_core::import::{Extractor, Harvest, Input, Problem, ProblemCode};
use variorum_readers::bounds::{READER_ANSWER, READER_MEMORY, READER_PATIENCE, READER_SECONDS};

/// The word that asks a start of this program for nothing but to read one document.
pub(super) const ASKED: &str = "--read-one-document";

#[derive(Serialize, Deserialize)]
struct Request {
    reader: String,
    name: String,
    url: Option<String>,
    /// Bytes that follow: room is made for them once, since memory is short on the other side.
    size: usize,
}

/// Reads in another process of `program`.
pub(super) fn read(program: &Path, reader: Extractor, input: &Input<'_>) -> Result<Harvest, Problem> {
    let request = Request {
        reader: reader.name.to_owned(),
        name: input.name.to_owned(),
        url: input.url.map(str::to_owned),
        size: input.bytes.len(),
    };
    let unable = |error: std::io::Error| {
        Problem::new(
            ProblemCode::Unreadable,
            format!("The document could not be read, since its reader did not start: {error}."),
        )
    };
    let mut head = serde_json::to_vec(&request).map_err(|error| unable(error.into()))?;
    head.push(b'\n');
    let mut child = Command::new(program)
        .arg(ASKED)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(unable)?;
    let answer = converse(&mut child, &head, input.bytes);
    let status = child.wait().map_err(unable)?;
    let told = answer.filter(|_| status.success()).and_then(|answer| serde_json::from_slice(&answer).ok());
    told.unwrap_or_else(|| Err(ended(status)))
}

/// Hands the request over and takes the answer; kills the process when patience ends.
fn converse(child: &mut Child, head: &[u8], bytes: &[u8]) -> Option<Vec<u8>> {
    let (mut stdin, stdout) = (child.stdin.take()?, child.stdout.take()?);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // A reader that ended early does not listen any more; its status tells why.
            let _ = stdin.write_all(head).and_then(|()| stdin.write_all(bytes));
        });
        let (sender, answers) = channel();
        scope.spawn(move || {
            let mut answer = Vec::new();
            let read = stdout.take(READER_ANSWER).read_to_end(&mut answer);
            let _ = sender.send(read.map(|_| answer));
        });
        let answer = answers.recv_timeout(READER_PATIENCE);
        if answer.is_err() {
            // It may have ended by itself in between.
            let _ = child.kill();
        }
        answer.ok()?.ok()
    })
}

/// Why a reader gave no answer.
fn ended(status: ExitStatus) -> Problem {
    let refused = |what: &str| {
        let advice = "Open it in its own program and save or copy its text.";
        Problem::new(ProblemCode::Bomb, format!("The document was refused: reading it {what}. {advice}"))
    };
    match signal(status) {
        Some(24 | 9) => refused(&format!("takes more than {READER_SECONDS} seconds of computing")),
        Some(6 | 7 | 11) => refused(&format!(
            "takes more than {} MB of memory, or it is nested too deeply",
            READER_MEMORY >> 20
        )),
        _ => Problem::new(
            ProblemCode::Malformed,
            "The document could not be read: it broke its reader. Save it again, or paste its text.",
        ),
    }
}

#[cfg(unix)]
fn signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

#[cfg(not(unix))]
fn signal(status: ExitStatus) -> Option<i32> {
    // Killed for its time is the only end from outside that this platform has.
    (!status.success()).then_some(9)
}

/// The other end: reads the request, answers, under limits.
pub(super) fn answer() -> ExitCode {
    std::panic::set_hook(Box::new(|_| {}));
    if !limit() {
        return ExitCode::FAILURE;
    }
    let mut input = BufReader::new(std::io::stdin().lock());
    let mut head = Vec::new();
    let taken = input.read_until(b'\n', &mut head);
    let (Ok(_), Ok(request)) = (taken, serde_json::from_slice::<Request>(&head)) else {
        return ExitCode::FAILURE;
    };
    let mut bytes = Vec::with_capacity(request.size);
    if input.read_to_end(&mut bytes).is_err() {
        return ExitCode::FAILURE;
    }
    let foreign = variorum_documents::foreign();
    let Some(reader) = foreign.iter().find(|reader| reader.extractor().name == request.reader) else {
        return ExitCode::FAILURE;
    };
    let input = Input { name: &request.name, bytes: &bytes, url: request.url.as_deref() };
    let answer = read_here(*reader, &input);
    match serde_json::to_writer(std::io::stdout().lock(), &answer) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Binds this process to its limits; whether that worked.
#[cfg(unix)]
fn limit() -> bool {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let at_most = |resource, soft, hard| {
        setrlimit(resource, Rlimit { current: Some(soft), maximum: Some(hard) }).is_ok()
    };
    // Private writable memory is what a process fills; the program's own pages and address space that is only set aside
    // do not count there, and have a wider bound of their own.
    at_most(Resource::Data, READER_MEMORY, READER_MEMORY)
        && at_most(Resource::As, READER_MEMORY * 16, READER_MEMORY * 16)
        && at_most(Resource::Cpu, READER_SECONDS, READER_SECONDS + 1)
        && at_most(Resource::Core, 0, 0)
        && at_most(Resource::Fsize, 0, 0)
}

#[cfg(not(unix))]
fn limit() -> bool {
    true
}
