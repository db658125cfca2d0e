import { parseDocument } from "../document/parse.ts";
import { Failure, type Problem, type Where } from "../failure.ts";
import type { JsonObject } from "../json.ts";
import type { Ports } from "../ports.ts";
