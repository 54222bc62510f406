/**
 * A strict reader of an .xlsx file: what a program that repairs files would have to repair. Parts are well-formed, declared and reached; the
 * elements of a sheet and of the workbook stand in the order of ECMA-376; indexes, ranges and names point at something.
 */
import { parseXml, type XmlElement } from "@rgrove/parse-xml";
import { strFromU8, unzipSync } from "fflate";

type Parts = ReadonlyMap<string, XmlElement>;

/** The children of an element that ECMA-376 puts in this order. */
const orders: Readonly<Record<string, readonly string[]>> = {
  worksheet: (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState " +
    "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup " +
    "headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture " +
    "oleObjects controls webPublishItems tableParts extLst"
  ).split(" "),
  workbook: (
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize " +
    "customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
  ).split(" "),
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" "),
  dataValidation: ["formula1", "formula2"],
  c: ["f", "v", "is", "extLst"],
  dxf: "font numFmt fill alignment border protection extLst".split(" "),
};

const children = (element: XmlElement): XmlElement[] => element.children.filter((child): child is XmlElement => child.type === "element");

function all(element: XmlElement, name: string): XmlElement[] {
  const own = element.name === name ? [element] : [];
  return [...own, ...children(element).flatMap((child) => all(child, name))];
}

function only(parts: Parts, part: string, name: string): XmlElement[] {
  const root = parts.get(part);
  return root === undefined ? [] : all(root, name);
}

function orderProblems(part: string, element: XmlElement): string[] {
  const order = orders[element.name];
  const names = children(element).map((child) => child.name);
  const problems: string[] = [];
  if (order !== undefined) {
    const places = names.map((name) => order.indexOf(name));
    if (places.includes(-1)) problems.push(`${part}: ${element.name} may not hold ${names[places.indexOf(-1)]}.`);
    if (places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0)))
      problems.push(`${part}: ${element.name} holds ${names.join(", ")} out of order.`);
  }
  return [...problems, ...children(element).flatMap((child) => orderProblems(part, child))];
}

function resolved(from: string, target: string): string {
  const segments = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** Of what a part's relations are: xl/_rels/workbook.xml.rels belongs to xl/workbook.xml. */
function ownerOf(rels: string): string {
  return rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
}

function relationProblems(parts: Parts): string[] {
  const reached = new Set<string>();
  const problems: string[] = [];
  for (const [part, root] of parts) {
    if (!part.endsWith(".rels")) continue;
    for (const { attributes } of all(root, "Relationship")) {
      const target = resolved(ownerOf(part), attributes.Target ?? "");
      reached.add(target);
      if (!parts.has(target)) problems.push(`${part}: there is no ${target}.`);
    }
  }
  const free = (part: string): boolean => part.endsWith(".rels") || part === "[Content_Types].xml";
  return [...problems, ...[...parts.keys()].filter((part) => !free(part) && !reached.has(part)).map((part) => `Nothing leads to ${part}.`)];
}

function contentTypeProblems(parts: Parts): string[] {
  const types = "[Content_Types].xml";
  const overrides = new Set(only(parts, types, "Override").map(({ attributes }) => attributes.PartName?.slice(1)));
  const defaults = new Set(only(parts, types, "Default").map(({ attributes }) => attributes.Extension));
  const lost = [...overrides].filter((part) => !parts.has(part ?? "")).map((part) => `${types} declares ${part}, which is not there.`);
  const untyped = [...parts.keys()].filter((part) => part !== types && !overrides.has(part) && !defaults.has(part.split(".").pop() ?? ""));
  // A part of the workbook that is declared only as XML is no part to Excel.
  const bare = [...parts.keys()].filter((part) => part.startsWith("xl/") && part.endsWith(".xml") && !overrides.has(part));
  return [...lost, ...[...untyped, ...bare].map((part) => `${types} does not declare ${part}.`)];
}

function idProblems(parts: Parts): string[] {
  return [...parts].flatMap(([part, root]) => {
    const rels = part.replace(/([^/]*)$/, "_rels/$1.rels");
    const known = new Set(only(parts, rels, "Relationship").map(({ attributes }) => attributes.Id));
    const used = JSON.stringify(root.toJSON()).match(/"r:id":"([^"]+)"/g) ?? [];
    return used
      .map((one) => one.slice(8, -1))
      .filter((id) => !known.has(id))
      .map((id) => `${part}: ${id} leads nowhere.`);
  });
}

const cellAddress = /^\$?[A-Z]{1,3}\$?[1-9]\d*$/;
const range = /^\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?$/;

function sheetProblems(part: string, root: XmlElement, counts: { strings: number; styles: number; conditional: number }): string[] {
  const cells = all(root, "c");
  const beyond = cells.filter(({ attributes, text }) => attributes.t === "s" && Number(text) >= counts.strings);
  const unstyled = cells.filter(({ attributes }) => Number(attributes.s ?? 0) >= counts.styles);
  const places = cells.map(({ attributes }) => attributes.r ?? "");
  const misplaced = places.filter(
    (place, at) => !cellAddress.test(place) || (places.indexOf(place) !== at && new Set(places).size !== places.length),
  );
  const rows = all(root, "row").map(({ attributes }) => Number(attributes.r));
  const unordered = rows.filter((row, at) => at > 0 && row <= (rows[at - 1] ?? 0));
  const rules = all(root, "cfRule").filter(({ attributes }) => Number(attributes.dxfId ?? 0) >= counts.conditional);
  const ranges = [...all(root, "dataValidation"), ...all(root, "conditionalFormatting")].flatMap(({ attributes }) =>
    (attributes.sqref ?? "").split(" "),
  );
  const long = all(root, "dataValidation").filter(
    ({ attributes, text }) => (attributes.prompt ?? "").length > 255 || (attributes.error ?? "").length > 225 || text.length > 257,
  );
  const tooLong = all(root, "f").filter(({ text }) => text.length > 8192);
  const priorities = all(root, "cfRule").map(({ attributes }) => attributes.priority);
  return [
    ...beyond.map(({ attributes }) => `${part}: ${attributes.r} has no such text.`),
    ...unstyled.map(({ attributes }) => `${part}: ${attributes.r} has no such style.`),
    ...misplaced.map((place) => `${part}: ${place} is no place, or is there twice.`),
    ...unordered.map((row) => `${part}: row ${row} is out of order.`),
    ...rules.map(() => `${part}: a conditional format has no such style.`),
    ...ranges.filter((one) => !range.test(one)).map((one) => `${part}: ${one} is no range.`),
    ...long.map(({ attributes }) => `${part}: the rule of ${attributes.sqref} says more than Excel takes.`),
    ...tooLong.map(() => `${part}: a formula is longer than Excel takes.`),
    ...(new Set(priorities).size === priorities.length ? [] : [`${part}: two conditional formats have one rank.`]),
  ];
}

const nameForm = /^(?:_xlnm\.\w+|[A-Za-z_][\w.]*)$/;

function nameProblems(parts: Parts): string[] {
  const sheets = only(parts, "xl/workbook.xml", "sheet").map(({ attributes }) => attributes.name ?? "");
  const names = only(parts, "xl/workbook.xml", "definedName");
  const keys = names.map(({ attributes }) => `${attributes.name?.toLowerCase()}|${attributes.localSheetId ?? ""}`);
  const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
  const strange = names.filter(({ attributes, text }) => {
    const sheet = /^(?:'((?:[^']|'')+)'|(\w+))!/.exec(text);
    const known = sheet === null || sheets.includes((sheet[1] ?? sheet[2] ?? "").replace(/''/g, "'"));
    return !nameForm.test(attributes.name ?? "") || !known;
  });
  const badSheets = sheets.filter((name) => name.length > 31 || /[\\/?*[\]:]/.test(name));
  return [...twice, ...strange.map(({ attributes }) => attributes.name ?? ""), ...badSheets].map(
    (name) => `xl/workbook.xml: the name ${name} won't do.`,
  );
}

/** Everything that is wrong with the file, and how many parts were looked at. */
export function packageProblems(bytes: Uint8Array): { problems: string[]; parts: number } {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, text]) => {
      const root = parseXml(strFromU8(text)).root;
      if (root === null) throw new Error(`${name} is empty.`);
      return [name, root] as const;
    }),
  );
  const counts = {
    strings: only(parts, "xl/sharedStrings.xml", "si").length,
    styles: only(parts, "xl/styles.xml", "cellXfs").flatMap(children).length,
    conditional: only(parts, "xl/styles.xml", "dxfs").flatMap(children).length,
  };
  const sheets = [...parts].filter(([part]) => part.startsWith("xl/worksheets/sheet"));
  const problems = [
    ...[...parts].flatMap(([part, root]) => orderProblems(part, root)),
    ...relationProblems(parts),
    ...contentTypeProblems(parts),
    ...idProblems(parts),
    ...sheets.flatMap(([part, root]) => sheetProblems(part, root, counts)),
    ...nameProblems(parts),
  ];
  return { problems, parts: parts.size };
}
