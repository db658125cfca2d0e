import * as core from "@actions/core";
import type { Clock } from "../clock.ts";
import type { Problem } from "../failure.ts";
import type { Log } from "../ports.ts";
import { inert } from "../report/inert.ts";
import { problemText } from "../report/problem-text.ts";

/** The runner's log, annotations and job summary. Lines carry the time since the step began. */
export function runnerLog(title: string, clock: Clock): Log {
  const start = clock.now();
  let summarised = 0;
  const annotate = (write: typeof core.notice) => (problem: Problem) => {
    const { file, line, column } = problem.where ?? {};
    write(inert(problemText(problem)), {
      title,
      // A line of an input is none of a file.
      ...(file === undefined ? {} : { file, ...(line === undefined ? {} : { startLine: line }) }),
      ...(file === undefined || column === undefined ? {} : { startColumn: column }),
    });
  };
  return {
    line: (text) => core.info(`${elapsed(clock.now() - start)}  ${inert(text)}`),
    group(heading, lines) {
      core.startGroup(inert(heading));
      for (const text of lines) core.info(inert(text));
      core.endGroup();
    },
    notice: annotate(core.notice),
    warning: annotate(core.warning),
    error: annotate(core.error),
    debug: (text) => core.debug(inert(text)),
    async summary(markdown) {
      // GitHub Enterprise Server before 3.6 and some local runners have no summary file.
      if (!process.env["GITHUB_STEP_SUMMARY"]) return;
      const fits = (text: string) => summarised + Buffer.byteLength(text) < mostOfASummary;
      const text = [markdown, shortened(markdown)].find(fits);
      if (text === undefined) return;
      summarised += Buffer.byteLength(text) + 1;
      try {
        await core.summary.addRaw(text, true).write();
      } catch (error) {
        // What it tells of is done, and green or red by itself.
        core.summary.emptyBuffer();
        core.warning(`The job summary cannot be written: ${String(error)}`, { title });
      }
    },
  };
}

/** Bytes: GitHub refuses a step's summary beyond 1024 KiB as a whole. */
const mostOfASummary = 1024 * 1024;

/** Heading and first sentences. */
function shortened(markdown: string): string {
  const [heading = "", says = ""] = markdown.split("\n\n");
  return `${heading}\n\n${says}\n\nThe rest is in the step's log: it is more than a job summary can hold.\n`;
}

/** `0:07` minutes and seconds. */
function elapsed(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
