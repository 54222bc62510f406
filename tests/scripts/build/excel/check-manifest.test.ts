import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { namespace } from "../../../../office-addin/formula-names.ts";
import { associatedIds } from "../../../../scripts/build/excel/associated-ids.ts";
import { manifestProblems } from "../../../../scripts/build/excel/check-manifest.ts";
import { localUrl } from "../../../../scripts/build/excel/hosted-manifest.ts";
import { icon } from "../../../../scripts/build/excel/icons.ts";
import { type ManifestFacts, manifestRules } from "../../../../scripts/build/excel/manifest-rules.ts";
import { buildSite, type Site } from "../../../../scripts/build/excel/site.ts";
import { root } from "../../../../scripts/root.ts";

const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
let site: Site;
let facts: ManifestFacts;

const bytesOf = (content: string | Uint8Array | undefined): Uint8Array | undefined =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

beforeAll(async () => {
  ({ site } = await buildSite(localUrl, version));
  const associated = associatedIds(String(site.get("functions.js")));
  facts = { version, namespace, baseUrl: localUrl, associated, read: (path) => bytesOf(site.get(path)) };
});

type Fault = readonly [rule: string, title: string, from: string | RegExp, to: string];

const icons = /<bt:Image size="32" resid="Icon.32"\/>/;
const long = (length: number): string => "x".repeat(length);

/** One change of the manifest, and the rule that must speak up. */
const faults: readonly Fault[] = [
  ["xml", "an element that is not closed", "</Permissions>", ""],
  ["xml", "a bare ampersand", "MatchSheet is ready", "Match & Sheet"],
  [
    "order",
    "Permissions before DefaultSettings",
    /(<DefaultSettings>[\s\S]*<\/DefaultSettings>)\s*(<Permissions>.*<\/Permissions>)/,
    "$2$1",
  ],
  ["order", "Runtimes after the form factors", /(<Runtimes>[\s\S]*<\/Runtimes>)([\s\S]*<\/DesktopFormFactor>)/, "$2$1"],
  ["order", "Metadata before Page", /(<Page>[\s\S]*<\/Page>)\s*(<Metadata>[\s\S]*<\/Metadata>)/, "$2$1"],
  ["order", "the supertip after the icon", /(<Supertip>[\s\S]*<\/Supertip>)\s*(<Icon>[\s\S]*<\/Icon>)/, "$2$1"],
  ["order", "no Version", /<Version>.*<\/Version>/, ""],
  ["order", "no Script", /<Script>[\s\S]*<\/Script>/, ""],
  ["order", "a second runtime", /(<Runtime .*\/>)/, "$1$1"],
  [
    "order",
    "a TaskpaneId beside a long-lived runtime",
    '<Action xsi:type="ShowTaskpane">',
    '<Action xsi:type="ShowTaskpane"><TaskpaneId>Pane</TaskpaneId>',
  ],
  ["order", "an equivalent add-in", "</VersionOverrides>", "<EquivalentAddins/></VersionOverrides>"],
  ["order", "an element that nobody knows", "<Hosts>", "<Extra/><Hosts>"],
  ["attributes", "a runtime with a short life", 'lifetime="long"', 'lifetime="short"'],
  ["attributes", "an add-in for mail", 'xsi:type="TaskPaneApp"', 'xsi:type="MailApp"'],
  ["attributes", "a host other than the workbook", '<Host Name="Workbook"/>', '<Host Name="Document"/>'],
  ["attributes", "an icon without a size", '<bt:Image size="16" resid="Icon.16"/>', '<bt:Image resid="Icon.16"/>'],
  ["id", "an id that is no UUID", /<Id>.*<\/Id>/, "<Id>matchsheet</Id>"],
  ["version", "six digits in a number", /<Version>.*<\/Version>/, "<Version>100000.0.0.0</Version>"],
  ["version", "another version than the package's", /<Version>.*<\/Version>/, "<Version>99.0.0.0</Version>"],
  ["permissions", "less than writing needs", "ReadWriteDocument", "ReadDocument"],
  ["permissions", "a word that is no permission", "ReadWriteDocument", "ReadWriteMailbox"],
  ["length", "a display name of 126 characters", "MatchSheet (this computer)", long(126)],
  ["length", "a short string of 126 characters", 'Open MatchSheet"', `${long(126)}"`],
  ["length", "a long string of 251 characters", /Sort a list of residency[^"]*/, long(251)],
  ["length", "an empty description", /<Description DefaultValue="[^"]*"\/>/, '<Description DefaultValue=""/>'],
  ["id-length", "an id of 33 characters", /Functions\.Namespace/g, `Functions.Namespace${long(14)}`],
  ["resource-missing", "a resid that leads nowhere", '<Label resid="Group.Label"/>', '<Label resid="Group.Lable"/>'],
  ["resource-kind", "a label that leads to an address", '<Label resid="Group.Label"/>', '<Label resid="Help.Url"/>'],
  ["resource-kind", "a description among the short strings", '<Description resid="Button.Tip"/>', '<Description resid="Button.Label"/>'],
  ["resource-unused", "a resource that nothing uses", "<bt:LongStrings>", '<bt:LongStrings><bt:String id="Old" DefaultValue="old"/>'],
  ["resource-twice", "two resources with one id", "<bt:LongStrings>", '<bt:LongStrings><bt:String id="Button.Tip" DefaultValue="old"/>'],
  ["one-page", "a pane of its own", /(<Action [^>]*>\s*<SourceLocation resid=")Taskpane.Url/, "$1Help.Url"],
  ["one-page", "functions on another page", /(<Page>\s*<SourceLocation resid=")Taskpane.Url/, "$1Help.Url"],
  ["one-page", "a runtime on another page", '<Runtime resid="Taskpane.Url"', '<Runtime resid="Help.Url"'],
  ["one-page", "another start page", /(<DefaultSettings>[\s\S]*)taskpane\.html/, "$1help.html"],
  ["sets", "no shared runtime", '<Set Name="SharedRuntime" MinVersion="1.1"/>', ""],
  ["sets", "a set that hides the add-in", 'CustomFunctionsRuntime" MinVersion="1.1"', 'CustomFunctionsRuntime" MinVersion="1.4"'],
  ["sets", "a set nobody asked for", 'Name="SharedRuntime"', 'Name="RibbonApi"'],
  ["https", "an address without the s", "https://localhost:3000/functions.json", "http://localhost:3000/functions.json"],
  ["same-host", "an icon from elsewhere", "https://localhost:3000/icons/icon-80.png", "https://example.org/icons/icon-80.png"],
  ["versioned", "an address without its version", /functions\.json\?v=[^"]*/, "functions.json"],
  ["versioned", "an address of an older version", /functions\.js\?v=[^"]*/, "functions.js?v=0.0.1.0"],
  ["versioned", "addresses that do not agree", /functions\.js\?v=([^"]*)/, "functions.js?v=$1-abc"],
  ["file-missing", "a file that is not built", "/functions.json?", "/function.json?"],
  ["add-in-icons", "an icon of the wrong size", /(<IconUrl [^>]*)icon-32/, "$1icon-40"],
  ["add-in-icons", "a large icon of the wrong size", /(<HighResolutionIconUrl [^>]*)icon-64/, "$1icon-128"],
  ["ribbon-icon-sizes", "no icon of 32", icons, ""],
  ["ribbon-icon-sizes", "a size that Office does not know", 'size="48" resid="Icon.48"', 'size="56" resid="Icon.48"'],
  ["ribbon-icon-pictures", "a picture of another size", 'size="16" resid="Icon.16"', 'size="16" resid="Icon.20"'],
  ["namespace", "a namespace with a hyphen", 'DefaultValue="MATCHSHEET"', 'DefaultValue="MATCH-SHEET"'],
  ["namespace", "another namespace than formulas get", 'DefaultValue="MATCHSHEET"', 'DefaultValue="MATCHSHEETS"'],
];

const rulesOf = (text: string, other = facts): string[] => [...new Set(manifestProblems(text, other).map(({ rule }) => rule))];

describe("the checker of manifests", () => {
  test("finds nothing in the project's manifest", () => {
    expect(manifestProblems(manifest, facts)).toEqual([]);
  });

  test.each(faults)("%s: finds %s", (rule, _, from, to) => {
    const broken = manifest.replace(from, to);
    expect(broken).not.toBe(manifest);
    expect(rulesOf(broken)).toContain(rule);
  });

  test("functions: finds functions.json and the bundle apart, in both directions", () => {
    const [first = ""] = facts.associated;
    expect(rulesOf(manifest, { ...facts, associated: facts.associated.slice(1) })).toEqual(["functions"]);
    expect(rulesOf(manifest, { ...facts, associated: [...facts.associated, "EXTRA"] })).toEqual(["functions"]);
    expect(rulesOf(manifest, { ...facts, associated: [...facts.associated, first] })).toEqual(["functions"]);
  });

  test("ribbon-icon-pictures: finds a picture that is no PNG, or has another size than its name says", () => {
    const instead = (bytes: Uint8Array): ManifestFacts => ({
      ...facts,
      read: (path) => (path === "icons/icon-80.png" ? bytes : facts.read(path)),
    });
    expect(rulesOf(manifest, instead(new TextEncoder().encode("<svg/>")))).toEqual(["ribbon-icon-pictures"]);
    expect(rulesOf(manifest, instead(icon(64)))).toEqual(["ribbon-icon-pictures"]);
  });

  test("every rule has a planted fault", () => {
    const planted = new Set([...faults.map(([rule]) => rule), "functions"]);
    const rules = ["xml", ...manifestRules.map(({ rule }) => rule)];
    expect(rules.filter((rule) => !planted.has(rule))).toEqual([]);
    expect([rules.length, faults.length]).toEqual([23, 51]);
  });
});
