//! Answers each line of standard input, PATH or PATH<TAB>URL, with a line of JSON: what
//! rs-trafilatura finds on the page. `version` prints which one it is.

use std::io::{self, BufRead, Write};

use rs_trafilatura::{extract_bytes_with_options, Options};
use serde_json::{json, Value};

fn main() -> io::Result<()> {
    if std::env::args().nth(1).as_deref() == Some("version") {
        let manifest = include_str!("Cargo.toml");
        let line = manifest.lines().find(|l| l.starts_with("rs-trafilatura")).unwrap_or("");
        println!("{}", line.split('"').nth(1).unwrap_or("").trim_start_matches('='));
        return Ok(());
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        let (path, url) = line.split_once('\t').unwrap_or((&line, ""));
        writeln!(out, "{}", record(path, url))?;
    }
    out.flush()
}

/// What is found on the page, or an object without fields where that fails.
fn record(path: &str, url: &str) -> Value {
    let mut options = Options::default();
    options.include_comments = false;
    if !url.is_empty() {
        options.url = Some(url.to_string());
    }
    let Ok(page) = std::fs::read(path) else { return json!({}) };
    let Ok(found) = extract_bytes_with_options(&page, &options) else { return json!({}) };
    json!({
        "headline": found.metadata.title,
        "authors": found.metadata.author.into_iter().collect::<Vec<_>>(),
        "published": found.metadata.date.map(|d| d.to_rfc3339()),
        "body": found.content_text,
    })
}
