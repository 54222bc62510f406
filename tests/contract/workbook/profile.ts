import { describe, expect, test } from "vitest";
import { profileFields } from "../../../core/profile/fields.ts";
import { profileSheet } from "../../../core/profile/profile-sheet.ts";
import { contents, programs } from "./cases.ts";
import type { Open } from "./contract-host.ts";

export function describeProfile(open: Open): void {
  describe("the profile", () => {
    test("is empty where there is none", async () => {
      const { workbook } = await open(programs);
      expect(await workbook.readProfile()).toEqual({});
    });

    test("is made on the first save, without taking the user away", async () => {
      const host = await open(programs);
      await host.workbook.saveProfile({ score: 247, specialty: "Internal Medicine" });
      expect(await host.workbook.readProfile()).toMatchObject({ score: 247, specialty: "Internal Medicine" });
      expect(await host.sheetNames()).toContain("Profile");
      expect((await host.workbook.readTable()).sheetName).toBe("Programs");
    });

    test("keeps the fields that are not saved, and text as text", async () => {
      const { workbook } = await open(programs);
      await workbook.saveProfile({ score: 247, specialty: "Neurology" });
      await workbook.saveProfile({ specialty: "=1+1" });
      expect(await workbook.readProfile()).toMatchObject({ score: 247, specialty: "=1+1" });
      await workbook.saveProfile({ score: 251 });
      expect(await workbook.readProfile()).toMatchObject({ score: 251, specialty: "=1+1" });
    });

    test("is found by its names when the sheet is called something else", async () => {
      const { workbook } = await open(programs);
      await workbook.addSheet({ ...profileSheet({ score: 231 }), name: "About me" });
      expect(await workbook.readProfile()).toMatchObject({ score: 231 });
      await workbook.saveProfile({ score: 232 });
      expect(await workbook.readProfile()).toMatchObject({ score: 232 });
    });

    test("gets a field that an older profile lacks as a row of its own", async () => {
      const host = await open(programs);
      const whole = profileSheet({ score: 247 });
      const last = profileFields.length - 1;
      await host.workbook.addSheet({ ...whole, rows: whole.rows.slice(0, -1), names: whole.names.slice(0, -1) });
      await host.workbook.saveProfile({ [profileFields[last]?.key ?? ""]: "Pathology" });
      expect(await host.workbook.readProfile()).toMatchObject({ score: 247, [profileFields[last]?.key ?? ""]: "Pathology" });
    });

    test("leaves a sheet of the user's own that is called Profile alone", async () => {
      const host = await open(programs, { name: "Profile", rows: [["my notes about myself"], [{ formula: "=1+1", shows: 2 }]] });
      const before = await contents(host, "Profile");
      await host.workbook.saveProfile({ score: 247 });
      expect(await contents(host, "Profile")).toEqual(before);
      expect(await host.workbook.readProfile()).toMatchObject({ score: 247 });
    });
  });
}
