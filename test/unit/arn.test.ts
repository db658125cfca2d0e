import { partitionsInfo } from "@aws-sdk/core/client";
import { describe, expect, test } from "vitest";
import { checkArn, familyOf, parseArn } from "../../src/arn.ts";
import { regionsOf } from "../../src/regions.ts";
