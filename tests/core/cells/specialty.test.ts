import { describe, expect, test } from "vitest";
import type { Cell } from "../../../core/cells/cell.ts";
import { allSpecialties, findSpecialty, nearestSpecialties, readSpecialty, readTieredSpecialty } from "../../../core/cells/specialty.ts";
import {
  combinations,
  combinedNames,
  firstYearNames,
  firstYears,
  singleNames,
  singles,
  tiered,
  tierWords,
} from "../oracle/listed-specialties.ts";

/** The canonical name that a cell reads as, "blank", or "error". */
function reading(cell: Cell): string {
  const read = readSpecialty(cell, "specialty");
  return read.ok ? (read.value?.name ?? "blank") : "error";
}

function sentence(cell: Cell): string {
  const read = readSpecialty(cell, "specialty");
  return read.ok ? "" : read.error;
}

const typedNames = [...singleNames, ...combinedNames, ...firstYearNames];

/** Ways of typing a name that change nothing. */
const disguises: Readonly<Record<string, (name: string) => string>> = {
  "as it stands": (name) => name,
  "in capitals": (name) => name.toUpperCase(),
  "in lower case": (name) => name.toLowerCase(),
  "between spaces": (name) => `  ${name}\t`,
  "with the spaces of a web page": (name) => `\u00a0${name.replaceAll(" ", "\u00a0")}\u200b`,
  "with zero-width characters inside": (name) => `${name.slice(0, 2)}\u200b${name.slice(2)}\ufeff`,
  "as a program": (name) => `${name} Program`,
  "as a residency": (name) => `${name} Residency`,
  "as a residency program": (name) => `${name} residency program`,
  "as a categorical program": (name) => `${name} (Categorical)`,
  "as an advanced program": (name) => `${name} - Advanced`,
  "as training": (name) => `${name} Training`,
  "as a department": (name) => `Department of ${name}`,
  "with a full stop": (name) => `${name}.`,
};

describe("every name and alias", () => {
  test.each(Object.keys(disguises))("is read %s", (disguise) => {
    const typed = disguises[disguise] ?? String;
    const wrong = typedNames.filter(([name, canonical]) => reading(typed(name)) !== canonical);
    expect(wrong.map(([name, canonical]) => [typed(name), canonical, reading(typed(name))])).toEqual([]);
    expect(typedNames).toHaveLength(210);
  });

  test("is read with punctuation and spaces taken away or put in", () => {
    // Words that are dropped, and the ampersand, are seen only while they stand apart.
    const names = [...singleNames, ...firstYearNames].filter(([name]) => !/&|integrated/.test(name));
    const wrong = names.filter(([name, canonical]) => {
      const bare = name.replace(/[^A-Za-z0-9]/g, "");
      const spaced = name.replace(/[^A-Za-z0-9]+/g, " - ");
      return reading(bare) !== canonical || reading(spaced) !== canonical;
    });
    expect(wrong).toEqual([]);
    expect(names).toHaveLength(150);
  });

  test("stands for one specialty only", () => {
    const keys = typedNames.map(([name]) =>
      name
        .toLowerCase()
        .replaceAll("&", "and")
        .replace(/[^a-z0-9]/g, ""),
    );
    const canonical = new Map<string, Set<string>>();
    for (const [place, key] of keys.entries()) canonical.set(key, (canonical.get(key) ?? new Set()).add(typedNames[place]?.[1] ?? ""));
    expect([...canonical].filter(([, names]) => names.size > 1)).toEqual([]);
  });

  test("belongs to a specialty of the list, which holds no other", () => {
    const listed = [...tiered.map(({ name }) => name), ...firstYears.map(([name]) => name)];
    const known = allSpecialties().map(({ name }) => name);
    expect([...known].sort()).toEqual([...listed].sort());
    expect([singles.length, combinations.length, firstYears.length]).toEqual([29, 17, 3]);
  });
});

describe("British spelling", () => {
  test.each([
    ["Orthopaedic Surgery", "Orthopedic Surgery"],
    ["orthopaedics", "Orthopedic Surgery"],
    ["Orthopaedic Surgery Residency", "Orthopedic Surgery"],
    ["Paediatrics", "Pediatrics"],
    ["PAEDIATRICS", "Pediatrics"],
    ["Paeds", "Pediatrics"],
    ["Paediatric Neurology", "Child Neurology"],
    ["Anaesthesiology", "Anesthesiology"],
    ["Anaesthesia", "Anesthesiology"],
    ["Obstetrics and Gynaecology", "Obstetrics and Gynecology"],
    ["Obstetrics & Gynaecology", "Obstetrics and Gynecology"],
    ["Gynaecology", "Obstetrics and Gynecology"],
    ["Paediatrics/Anaesthesiology", "Pediatrics/Anesthesiology"],
    ["Medicine-Paediatrics", "Medicine-Pediatrics"],
  ])("%s is %s", (typed, canonical) => {
    expect(reading(typed)).toBe(canonical);
  });
});

describe("an ampersand", () => {
  test.each([
    ["Obstetrics & Gynecology", "Obstetrics and Gynecology"],
    ["Physical Medicine & Rehabilitation", "Physical Medicine and Rehabilitation"],
    ["Head & Neck", "Otolaryngology"],
    ["Plastic & Reconstructive", "Plastic Surgery"],
    ["O & G", "Obstetrics and Gynecology"],
    ["PM & R", "Physical Medicine and Rehabilitation"],
  ])("%s is %s", (typed, canonical) => {
    expect(reading(typed)).toBe(canonical);
  });
});

describe("a short word", () => {
  test.each([
    ["surgery", "General Surgery"],
    ["Surgery - General", "General Surgery"],
    ["Department of Surgery", "General Surgery"],
    ["Surgery-Preliminary", "Preliminary Surgery"],
    ["medicine", "Internal Medicine"],
    ["Department of Medicine", "Internal Medicine"],
    ["Medicine-Preliminary", "Preliminary Medicine"],
    ["Internal Medicine (University)", "Internal Medicine"],
    ["Internal Medicine (Categorical)", "Internal Medicine"],
    ["Internal Medicine - Community", "Internal Medicine (community)"],
    ["Integrated Plastic Surgery", "Plastic Surgery"],
    ["Plastic Surgery - Integrated", "Plastic Surgery"],
    ["Integrated Vascular Surgery", "Vascular Surgery"],
    ["Radiology-Diagnostic", "Radiology"],
    ["Thoracic Surgery - Integrated", "Thoracic Surgery"],
  ])("%s is %s", (typed, canonical) => {
    expect(reading(typed)).toBe(canonical);
  });
});

describe("a combined name", () => {
  const pairs = combinations.filter(({ name }) => name.includes("/")).map(({ name }) => name.split("/") as [string, string]);

  test.each([
    ["in its own order", ([first, second]: [string, string]) => `${first}/${second}`],
    ["in the other order", ([first, second]: [string, string]) => `${second}/${first}`],
    ["with spaces about the slash", ([first, second]: [string, string]) => `${second} / ${first}`],
    ["as a residency program", ([first, second]: [string, string]) => `${first}/${second} Residency Program`],
    ["with the British spelling", ([first, second]: [string, string]) => `${first}/${second}`.replace("Pediatrics", "Paediatrics")],
  ])("is read %s", (_, typed) => {
    const wrong = pairs.filter((pair) => reading(typed(pair)) !== pair.join("/"));
    expect(wrong).toEqual([]);
    expect(pairs).toHaveLength(16);
  });

  test("is read with every alias of either part, in both orders", () => {
    const aliases = (part: string) => {
      const canonical = part === "Medical Genetics" ? "Medical Genetics and Genomics" : part;
      return singleNames.filter(([, name]) => name === canonical).map(([typed]) => typed);
    };
    // A slash or a hyphen inside an alias makes three names of two.
    const plain = (name: string) => !/[/-]/.test(name);
    const typed = pairs.flatMap(([first, second]) =>
      aliases(first)
        .filter(plain)
        .flatMap((one) =>
          aliases(second)
            .filter(plain)
            .flatMap((other) => [
              [`${one}/${other}`, `${first}/${second}`],
              [`${other}/${one}`, `${first}/${second}`],
            ]),
        ),
    );
    // This one is a specialty's own name with a slash for the space.
    const wrong = typed.filter(([name, canonical]) => name !== "emergency/medicine" && reading(name) !== canonical);
    expect(wrong).toEqual([]);
    expect(typed.length).toBeGreaterThan(500);
  });

  test.each([
    ["a hyphen", "-"],
    ["a dash between spaces", " – "],
    ["a space", " "],
    ["nothing", ""],
  ])("is read with %s for the slash", (_, joint) => {
    const names = combinedNames.filter(([name]) => /[/-]/.test(name));
    const wrong = names.filter(([name, canonical]) => reading(name.replace(/[/-]/, joint)) !== canonical);
    expect(wrong.map(([name]) => name.replace(/[/-]/, joint))).toEqual([]);
    expect(names).toHaveLength(54);
  });

  test("comes before the single names that stand in it", () => {
    expect(reading("IM/Peds")).toBe("Medicine-Pediatrics");
    expect(reading("DR/IR")).toBe("Interventional Radiology");
    expect(reading("ob/gyn")).toBe("Obstetrics and Gynecology");
    expect(reading("AP/CP")).toBe("Pathology");
    expect(reading("Otolaryngology - Head and Neck Surgery")).toBe("Otolaryngology");
  });
});

describe("a blank", () => {
  test.each<[Cell]>([[""], ["  "], ["\u200b"], [0], ["0"], [null], [undefined]])("%j is no specialty", (cell) => {
    expect(reading(cell)).toBe("blank");
  });
});

describe("a near miss", () => {
  test.each([
    ["Dermatolgy", "Dermatology"],
    ["Orthopedic Surgry", "Orthopedic Surgery"],
    ["Pyschiatry", "Psychiatry"],
    ["Opthamology", "Ophthalmology"],
    ["Neurologie", "Neurology"],
    ["Paediatric", "Pediatrics"],
    ["Urologist", "Urology"],
    ["Radiolgy", "Radiology"],
    ["Patholgy", "Pathology"],
    ["Anesthesiologie", "Anesthesiology"],
  ])("%s is an error that offers %s", (typed, offered) => {
    const error = sentence(typed);
    expect(error.startsWith(`specialty: "${typed}" `)).toBe(true);
    expect(error).toContain(offered);
    expect(error).toMatch(/\.$/);
  });

  // biome-ignore format: one line a kind.
  const errors: readonly Cell[] = [
    "cardiology", "dentistry", "xyz", "a", "-", "N/A", "none", "undecided", "neurosurgeon", "dermatologist", "internist", "surgical", "medic", "residency", "program", "Department of",
    "EM/Derm", "Derm/Rads", "IM/IM", "EM/IM/FM", "Psych/Derm", "Surgery/Medicine", "/", "orthopedic surgery or dermatology", "derm, ortho", "im & em & fm",
    "constructor", "__proto__", "toString", "hasOwnProperty", "DERM‌ATOLOGYY", "Дерматология", "皮膚科", "😀",
    140, 440, 245, 1.5, -1, Number.NaN, Number.POSITIVE_INFINITY, true, false, "TRUE", new Date(0), new Date(Number.NaN), "#N/A",
  ];

  test.each(errors.map((cell) => [cell]))("%j is no specialty", (cell) => {
    expect(reading(cell)).toBe("error");
    expect(sentence(cell)).toMatch(/^specialty: .+\.$/s);
  });

  test("offers three names that are known", () => {
    const names = ["xyz", "cardiology", "neurosurgeon"].map(nearestSpecialties);
    const known = new Set(allSpecialties().map(({ name }) => name));
    expect(names.map((list) => [list.length, list.every((name) => known.has(name))])).toEqual([
      [3, true],
      [3, true],
      [3, true],
    ]);
  });

  test("is never taken for an answer: one letter more, less or other in any long name is an error", () => {
    const spoiled = tiered
      .map(({ name }) => name)
      .flatMap((name) => [`${name}x`, `x${name}`, name.replace(/[a-z]\)?$/, ""), `${name.slice(0, 4)}q${name.slice(5)}`]);
    const known = spoiled.filter((name) => findSpecialty(name) !== undefined);
    expect(known).toEqual([]);
    expect(spoiled).toHaveLength(184);
  });
});

describe("what is known of a specialty", () => {
  test("is its tier in both sources and its kinds of work", () => {
    const wrong = tiered.filter(({ name, pivot, recovery, kinds }) => {
      const read = readTieredSpecialty(name, "specialty");
      if (!read.ok || !read.value) return true;
      const { tier, recoveryTier } = read.value;
      const sameKinds = [...read.value.kinds].sort().join() === kinds.split(" ").sort().join();
      return tier !== tierWords.pivot[pivot] || recoveryTier !== tierWords.recovery[recovery] || !sameKinds;
    });
    expect(wrong).toEqual([]);
  });

  test.each(firstYears.map(([name]) => name))("is no tier for %s, which is a first year only", (name) => {
    const read = readTieredSpecialty(name, "specialty");
    expect(read.ok ? "" : read.error).toMatch(/^specialty: .*first-year.*tier.*\.$/);
  });
});
