import { expect, test } from "vitest";
import { readCodeSpecialty, readListSpecialty, readSheetSpecialty } from "../../../core/programs/list-specialty.ts";

test.each([
  ["EM", "Emergency Medicine"],
  ["FM", "Family Medicine"],
  ["Gen Surg", "General Surgery"],
  ["OB", "Obstetrics and Gynecology"],
  ["Path", "Pathology"],
  ["Psych", "Psychiatry"],
  ["PM&R", "Physical Medicine and Rehabilitation"],
  ["Rad Onc", "Radiation Oncology"],
  ["Vasc Surg", "Vascular Surgery"],
  ["Thoracic Surg", "Thoracic Surgery"],
  ["IM Peds", "Medicine-Pediatrics"],
  ["Anesthesia", "Anesthesiology"],
  ["Neurosurgery", "Neurological Surgery"],
  ["Internal Medicine 2024", "Internal Medicine"],
  ["signal-internal-medicine", "Internal Medicine"],
  ["signal-internal-medicine.csv", "Internal Medicine"],
  ["InternalMedicineCategoricalTrac", "Internal Medicine"],
  ["OrthopaedicSurgery", "Orthopedic Surgery"],
  ["neurosurgery-names", "Neurological Surgery"],
  ["My EM list (final) v2", "Emergency Medicine"],
  ["Copy of Derm programs 2025", "Dermatology"],
  ["FM - East Coast", undefined],
  ["Family Medicine, East Coast", "Family Medicine"],
  ["IM prelim", "Preliminary Medicine"],
  ["EM/IM", "Emergency Medicine/Internal Medicine"],
  ["\uFEFFIM\u200B", "Internal Medicine"],
  ["Internal Medicine or Family Medicine", undefined],
  ["Sheet1", undefined],
  ["Programs", undefined],
  ["2024", undefined],
  ["Program list", undefined],
  ["iv-offers-2023", undefined],
  ["Path to the match", undefined],
  ["The path I chose", undefined],
  ["Dr. Lee's picks", undefined],
  ["Notes from her", undefined],
  ["", undefined],
])("a sheet named “%s” is about %s", (name, specialty) => {
  expect(readSheetSpecialty(name)?.name).toBe(specialty);
});

test.each([
  ["Internal Medicine", "Internal Medicine"],
  ["InternalMedicineCategoricalTrack", "Internal Medicine"],
  ["OrthopaedicSurgery", "Orthopedic Surgery"],
  ["Phys Medicine & Rehab", "Physical Medicine and Rehabilitation"],
  ["Interventional Radiology (Integ)", "Interventional Radiology"],
  ["Radiology-Diagnostic", "Radiology"],
  ["Medicine-Preliminary", "Preliminary Medicine"],
  ["ortho", "Orthopedic Surgery"],
  ["Lakeside General Hospital Program", undefined],
  ["University Surgery Center", undefined],
  ["", undefined],
  [440, undefined],
  [true, undefined],
])("a cell that holds %s names %s", (cell, specialty) => {
  expect(readListSpecialty(cell)?.name).toBe(specialty);
});

test.each([
  ["1234140C0", "Internal Medicine"],
  ["1234140P0", "Preliminary Medicine"],
  ["1234440P1\u200B", "Preliminary Surgery"],
  ["1409900001C", "Internal Medicine"],
  ["1409900001P", "Preliminary Medicine"],
  [400_000_001, "Anesthesiology"],
  ["0800000001", "Dermatology"],
  ["1234180P0", undefined],
  ["1234111C0", undefined],
  ["hello", undefined],
])("the code %s is of %s", (code, specialty) => {
  expect(readCodeSpecialty(code)?.name).toBe(specialty);
});
