/** LibreOffice without a window, made to work out what it opens. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Without it LibreOffice shows the results that stand in the file. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

const quietly = ["--headless", "--norestore", "--nologo", "--nofirststartwizard"];

/** What LibreOffice turns a workbook into. */
export const outputs = {
  /** Every sheet in a file of its own, NAME-SHEET.csv, in UTF-8 and as its cells show it. */
  text: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
  pages: "pdf",
} as const;

/** Opens the files, works their formulas out anew, and gives what it wrote, by name. `program` is the path of soffice. */
export async function convertInLibreOffice(
  program: string,
  files: ReadonlyMap<string, Uint8Array>,
  output: keyof typeof outputs,
): Promise<ReadonlyMap<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), "matchsheet-libreoffice-"));
  try {
    const [settings, out] = [join(folder, "profile", "user"), join(folder, "out")];
    mkdirSync(settings, { recursive: true });
    mkdirSync(out);
    writeFileSync(join(settings, "registrymodifications.xcu"), alwaysRecalculate);
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const opened = [...files.keys()].map((name) => join(folder, name));
    await run(program, [profile, ...quietly, "--convert-to", outputs[output], "--outdir", out, ...opened], {
      env: { ...process.env, LC_ALL: "C.UTF-8" },
      maxBuffer: 64 * 1024 * 1024,
    });
    return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
