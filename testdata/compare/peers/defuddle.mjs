// Answers each line of standard input, PATH or PATH<TAB>URL, with a line of JSON: what
// defuddle finds on the page. The word version prints which one it is. Runs in a
// directory into which defuddle and linkedom have been installed:
//
//	node --input-type=module --eval "$(cat defuddle.mjs)" [version] <LIST

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";

if (process.argv.includes("version")) {
  console.log(JSON.parse(readFileSync("node_modules/defuddle/package.json")).version);
  process.exit();
}
console.debug = console.info = console.warn = console.error = () => {};

// Where one block ends and the next begins, words do not run together.
const blocks = /<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)\b/gi;

function textOf(html) {
  const page = `<!DOCTYPE html><html><body>${html.replace(blocks, "\n$&")}</body></html>`;
  return parseHTML(page).document.body.textContent;
}

// The page in the character set that it declares, else in UTF-8.
function decode(bytes) {
  const head = bytes.subarray(0, 2048).toString("latin1");
  const declared = /<meta[^>]+charset\s*=\s*["']?([-\w]+)/i.exec(head);
  try {
    return new TextDecoder(declared ? declared[1] : "utf-8").decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // there is no such character set
  }
}

async function record(path, url) {
  try {
    const { document } = parseHTML(decode(readFileSync(path)));
    const found = await Defuddle(document, url || "https://example.org/", { useAsync: false });
    return { headline: found.title, authors: [found.author], published: found.published, body: textOf(found.content) };
  } catch {
    return {};
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [path, url] = line.split("\t");
  process.stdout.write(JSON.stringify(await record(path, url)) + "\n");
}
