// Answers each line of standard input, PATH or PATH<TAB>URL, with a line of JSON: what
// defuddle finds on the page. The word version prints which one it is. Runs in a
// directory into which defuddle and jsdom have been installed:
//
//	node --input-type=module --eval "$(cat defuddle.mjs)" [version] <LIST

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

import { Defuddle } from "defuddle/node";
import { JSDOM, VirtualConsole } from "jsdom";

if (process.argv.includes("version")) {
  console.log(JSON.parse(readFileSync("node_modules/defuddle/package.json")).version);
  process.exit();
}
console.debug = console.info = console.warn = console.error = () => {};

// Where one block ends and the next begins, words do not run together.
const blocks = /<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)\b/gi;

function textOf(html) {
  return new JSDOM(html.replace(blocks, "\n$&")).window.document.body.textContent;
}

async function record(path, url) {
  try {
    // JSDOM finds the character set as browsers do.
    const dom = new JSDOM(readFileSync(path), {
      url: url || "https://example.org/",
      contentType: "text/html",
      virtualConsole: new VirtualConsole(),
    });
    const found = await Defuddle(dom.window.document, url || "https://example.org/", { useAsync: false });
    dom.window.close();
    return { headline: found.title, authors: [found.author], published: found.published, body: textOf(found.content) };
  } catch {
    return {};
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [path, url] = line.split("\t");
  process.stdout.write(JSON.stringify(await record(path, url)) + "\n");
}
