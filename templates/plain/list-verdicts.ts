/** What the list holds beside what it should hold, as native formulas over the column of buckets. */
import { type Bucket, buckets, type PlacedBucket } from "../../core/rules/bucket.ts";
import { auditWarnings, countBuckets, reachTolerance } from "../../core/rules/list-audit.ts";
import { shareSettings, tieOrder } from "../../core/rules/list-mix.ts";
import { defaultSettings } from "../../core/rules/settings.ts";
import type { CalculationCell } from "./calculation-cell.ts";
import { firstOf, text, when } from "./formula.ts";
import { calculationName, messages, rulesOkName, settingName } from "./names.ts";
import { marked, standIns } from "./sentence.ts";

const place = calculationName;
const allBuckets: readonly Bucket[] = [...buckets, "Below minimum", "No data"];
const placeOfBucket: Readonly<Record<Bucket, string>> = {
  Reach: "Reach",
  Core: "Core",
  Safer: "Safer",
  "Below minimum": "BelowMinimum",
  "No data": "NoData",
};

function cell(key: string, label: string, formula: string): CalculationCell {
  return { name: place(key), label, formula };
}

export function have(bucket: Bucket): string {
  return place(`have${placeOfBucket[bucket]}`);
}

const placed = place("placed");
const wanted = place("wanted");
const total = place("mixTotal");
const constrained = place("constrained");

/** Nothing while the Rules sheet is wrong, and zeros stay zeros. */
function ruled(formula: string): string {
  return when(`NOT(${rulesOkName})`, text(messages.rules), formula);
}

function share(bucket: PlacedBucket): string {
  return place(`share${bucket}`);
}

function mixCells(bucket: PlacedBucket): CalculationCell[] {
  const exact = `${total}*${share(bucket)}/100`;
  const remainder = (of: PlacedBucket): string => place(`remainder${of}`);
  const own = tieOrder.indexOf(bucket);
  // How many buckets come before this one when what is left over is handed out.
  const before = tieOrder
    .filter((other) => other !== bucket)
    .map((other) => `(${remainder(other)}${tieOrder.indexOf(other) < own ? ">=" : ">"}${remainder(bucket)})`);
  const left = `${total}-${buckets.map((one) => place(`floor${one}`)).join("-")}`;
  const shares = when(`${constrained}=1`, settingName(shareSettings.constrained[bucket]), settingName(shareSettings.usual[bucket]));
  return [
    cell(`share${bucket}`, `Share of ${bucket}, %`, ruled(shares)),
    cell(`floor${bucket}`, `${bucket}, rounded down`, ruled(`INT(${exact})`)),
    cell(`remainder${bucket}`, `${bucket}, left over by rounding`, ruled(`ROUND(${exact}-INT(${exact}),9)`)),
    cell(`want${bucket}`, `${bucket}: want`, ruled(`${place(`floor${bucket}`)}+IF(${before.join("+")}<${left},1,0)`)),
    cell(`difference${bucket}`, `${bucket}: have minus want`, ruled(`${have(bucket)}-${place(`want${bucket}`)}`)),
  ];
}

type WarningFacts = Parameters<ReturnType<typeof auditWarnings>[number]["text"]>[0];
const numbers = standIns(["Reach", "Core", "Safer", "Below minimum", "No data", "wanted", "placed", "reachShare"]);

function factsWith(counts: Partial<Record<Bucket, number>>, more: Partial<WarningFacts> = {}): WarningFacts {
  const { wanted, placed, reachShare } = numbers;
  return { counts: { ...numbers, ...counts }, constrained: false, wanted, placed, reachShare, settings: defaultSettings, ...more };
}

/** A sentence as a formula: its places filled in by joining. */
function joined(sentence: string, values: Readonly<Record<string, string>>): string {
  const pieces = sentence.split(/\{([^}]+)\}/);
  const parts = pieces.map((piece, at) => (at % 2 === 1 ? (values[piece] ?? text(piece)) : piece === "" ? "" : text(piece)));
  return parts.filter((part) => part !== "").join("&");
}

const values: Readonly<Record<string, string>> = {
  ...Object.fromEntries(allBuckets.map((bucket) => [bucket, have(bucket)])),
  wanted,
  placed,
  reachShare: share("Reach"),
};

/** In the words of the core, which has one for one program and one for several. */
function counted(textOf: (facts: WarningFacts) => string, count: Bucket | "placed"): string {
  const one = count === "placed" ? factsWith({}, { placed: 1 }) : factsWith({ [count]: 1 });
  const several = joined(marked(textOf(factsWith({})), numbers), values);
  return when(`${values[count]}=1`, joined(marked(textOf(one), numbers), values), several);
}

/** The core rounds the share of Reach in the sentence itself: with a hundred programs the share is their number. */
function reachHeavy(textOf: (facts: WarningFacts) => string): string {
  const sentence = marked(textOf(factsWith({}, { placed: 100 })), numbers);
  return joined(sentence, { ...values, Reach: `ROUND(100*${have("Reach")}/${placed},0)` });
}

interface NativeWarning {
  readonly test: string;
  readonly sentence: (textOf: (facts: WarningFacts) => string) => string;
}

/** By the core's rule. What the column of buckets can't tell (programs named twice, one place for all) has no row here. */
const nativeWarnings: Readonly<Record<string, NativeWarning>> = {
  "audit-no-safer": { test: `${have("Safer")}=0`, sentence: (textOf) => text(textOf(factsWith({}))) },
  "audit-reach-heavy": {
    test: `IF(${placed}>0,${have("Reach")}*100>=(${share("Reach")}+${reachTolerance})*${placed},FALSE)`,
    sentence: reachHeavy,
  },
  "audit-short": { test: `IF(ISNUMBER(${wanted}),${placed}<${wanted},FALSE)`, sentence: (textOf) => counted(textOf, "placed") },
  "audit-no-data": { test: `${have("No data")}>0`, sentence: (textOf) => counted(textOf, "No data") },
  "audit-below-minimum": { test: `${have("Below minimum")}>0`, sentence: (textOf) => counted(textOf, "Below minimum") },
};

function warningCells(): CalculationCell[] {
  return auditWarnings().flatMap(({ rule, text: textOf }) => {
    const native = nativeWarnings[rule];
    if (native === undefined) return [];
    const shown = firstOf(
      [
        [`${place("filled")}=0`, text("")],
        [native.test, native.sentence(textOf)],
      ],
      text(""),
    );
    return [
      cell(`warning${rule.replace(/^audit/, "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`, "Warning", ruled(shown)),
    ];
  });
}

/** What the core says of cells that hold no bucket, here those that ask to be checked. */
function uncounted(): CalculationCell {
  const [one = "", several = ""] = [1, 2].map((count) => countBuckets(Array(count).fill([messages.cell])).unreadable[0] ?? "");
  const count = place("uncounted");
  const plural = `${count}&${text(several.replace(/^2/, ""))}`;
  return cell(
    "warningUncounted",
    "Warning",
    ruled(
      firstOf(
        [
          [`${count}=0`, text("")],
          [`${count}=1`, text(one)],
        ],
        plural,
      ),
    ),
  );
}

/** `range` is the column of buckets, such as Programs!$I$2:$I$1001. */
export function listVerdicts(range: string): readonly CalculationCell[] {
  const size = place("listSize");
  const sum = (of: readonly Bucket[]): string => of.map(have).join("+");
  return [
    ...allBuckets.map((bucket) => cell(`have${placeOfBucket[bucket]}`, `${bucket}: have`, `COUNTIF(${range},${text(bucket)})`)),
    cell("placed", "Programs with a bucket", sum(buckets)),
    cell("filled", "Programs with a verdict or a remark", `SUMPRODUCT(--(${range}<>""))`),
    cell("uncounted", "Programs to check", `${place("filled")}-(${sum(allBuckets)})`),
    cell("wanted", "Programs advised", when(`ISNUMBER(${size})`, size, text(""))),
    cell("mixTotal", "Programs that the mix is worked out for", when(`ISNUMBER(${wanted})`, wanted, placed)),
    ...buckets.flatMap(mixCells),
    ...warningCells(),
    uncounted(),
  ];
}

export const warningKeys: readonly string[] = [...warningCells(), uncounted()].map(({ name }) => name);
