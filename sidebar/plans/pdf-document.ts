/** What the plans need of a library that writes PDF: a part of jsPDF's own shape, so that the library itself stays with the host that has it. */
export interface PdfDocument {
  setFont(family: string, style: string): unknown;
  setFontSize(points: number): unknown;
  setTextColor(gray: number): unknown;
  setDrawColor(gray: number): unknown;
  setLineWidth(points: number): unknown;
  setProperties(properties: { readonly title: string; readonly creator: string }): unknown;
  setLanguage(code: "en-US"): unknown;
  getTextWidth(text: string): number;
  text(text: string, x: number, y: number): unknown;
  line(x1: number, y1: number, x2: number, y2: number): unknown;
  rect(x: number, y: number, width: number, height: number): unknown;
  addPage(): unknown;
  output(kind: "arraybuffer"): ArrayBuffer;
}

export type PaperName = "letter" | "a4";

export type MakePdf = new (options: { readonly unit: "pt"; readonly format: PaperName; readonly compress: boolean }) => PdfDocument;
