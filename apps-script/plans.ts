import { plans } from "../sidebar/plans/start-plans.tsx";
import { leave } from "./late-global.ts";

leave("plans", plans);
