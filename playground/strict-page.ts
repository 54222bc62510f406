import * as z from "zod/mini";

// The page forbids code made from text. zod would try it once and be reported for it; imported first, this keeps it from trying.
z.config({ jitless: true });
