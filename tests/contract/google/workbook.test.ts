import { describeWorkbook } from "../workbook-contract.ts";
import { builtFiles } from "./fake/project.ts";
import { bookOf, googleHost } from "./google-host.ts";

const files = builtFiles();

describeWorkbook("Google Sheets", { open: async (sheets) => googleHost(files, bookOf(...sheets)), runs: 60 });
