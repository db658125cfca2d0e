import { execForm, type Instruction, parseDockerfile, type Stage, stagesOf } from "./dockerfile.ts";

/** Something in a Dockerfile that will not do what was meant. */
export interface DockerfileFinding {
  readonly rule: string;
  /** One-based. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

type Check = (stage: Stage) => DockerfileFinding[];

/**
 * What in a Dockerfile fails the build or, worse, the container that it makes, in the order of its lines. What BuildKit's
 * own checks find (https://docs.docker.com/reference/build-checks/) is left to them, but for what they cannot explain.
 */
export function checkDockerfile(content: string): DockerfileFinding[] {
  const stages = stagesOf(parseDockerfile(content));
  return stages
    .flatMap((stage) => checks.flatMap((check) => check(stage)))
    .toSorted((one, other) => one.line - other.line);
}

const known = new Set(
  "ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR".split(
    " ",
  ),
);

/** Nothing is built at all then: `unknown instruction: &&`. */
const brokenLine: Check = ({ instructions }) =>
  instructions.flatMap(({ name, line }, at) => {
    const before = instructions[at - 1];
    if (known.has(name) || !before) return [];
    if (!/^(&&|\|\|?|;|--?[A-Z])/.test(name)) return [];
    return [
      {
        rule: "continuation-missing",
        line: before.lastLine,
        message: `Line ${line} goes on with '${name}', but this line ends without '\\': Docker reads '${name}' as an instruction and builds nothing.`,
        hint: "End the line with a space and a backslash.",
      },
    ];
  });

/** `ENTRYPOINT ["a", $B]` builds, and fails at start with exit code 127. */
const brokenList: Check = ({ instructions }) =>
  instructions.flatMap(({ name, text, line }) => {
    if (!/^(ENTRYPOINT|CMD|SHELL|VOLUME)$/.test(name) || !/^\[.*\]$/s.test(text) || execForm(text)) return [];
    const ends =
      name === "ENTRYPOINT" || name === "CMD"
        ? "a shell is given the brackets as they stand, and the container ends at once with exit code 127"
        : "it is read as plain words, brackets included";
    return [
      {
        rule: "list-not-json",
        line,
        message: `The list of ${name} is not JSON (each item needs double quotes, and no variable is replaced in it): ${ends}.`,
        hint: `Quote every item. For a variable let a shell replace it: ${name === "CMD" ? "CMD" : "ENTRYPOINT"} ["sh", "-c", "exec program -e \\"$NAME\\""].`,
      },
    ];
  });

const listVariable: Check = ({ instructions }) =>
  instructions.flatMap(({ name, text, line }) => {
    const list = name === "ENTRYPOINT" || name === "CMD" ? execForm(text) : undefined;
    const [program = ""] = list ?? [];
    if (!list || /(^|\/)(ba|da|a|z)?sh$/.test(program)) return [];
    const variable = list.find((item) => /^\$\{?[A-Z_][A-Z0-9_]*\}?$/.test(item));
    if (variable === undefined) return [];
    return [
      {
        rule: "list-variable",
        line,
        message: `Nothing replaces '${variable}' in the JSON list of ${name}: the program gets these very characters.`,
        hint: `Write the value, or let a shell replace it: ${name} ["sh", "-c", "exec program \\"${variable}\\""].`,
      },
    ];
  });

/** `RUN NAME=$NAME program` where the stage declares no NAME sets it to nothing. */
const undeclared: Check = ({ from, instructions }) => {
  if (from === undefined) return [];
  const declared = new Set<string>();
  return instructions.flatMap((instruction) => {
    const { name, text, line } = instruction;
    for (const variable of declares(instruction)) declared.add(variable);
    if (name !== "RUN") return [];
    const itself = [...text.matchAll(/(?:^|[\s;&])([A-Za-z_]\w*)=["']?\$\{?\1\b(?!:?[-=?])/g)];
    return itself
      .map(([, variable = ""]) => variable)
      .filter((variable) => !declared.has(variable))
      .map((variable) => ({
        rule: "arg-missing",
        line,
        message: `'${variable}' is not declared before this line: the command gets an empty text for it, unless the base image happens to set it.`,
        hint: `Put 'ARG ${variable}' above it in this stage (an ARG before FROM does not reach it) and give it in the build arguments; or write the value.`,
      }));
  });
};

function declares({ name, text }: Instruction): string[] {
  if (name === "ARG")
    return [...text.matchAll(/(?:^|\s)([A-Za-z_]\w*)/g)].map(([, variable = ""]) => variable);
  if (name !== "ENV") return [];
  if (!/^\S+=/.test(text)) return [text.split(/\s/)[0] ?? ""];
  return [...text.matchAll(/(?:^|\s)([A-Za-z_]\w*)=/g)].map(([, variable = ""]) => variable);
}

const volumes: Check = ({ instructions }) =>
  instructions.flatMap((instruction, at) => {
    if (instruction.name !== "VOLUME") return [];
    const { line } = instruction;
    return volumePaths(instruction).flatMap((path) => {
      const later = instructions.slice(at + 1).find((next) => writesTo(path, next));
      if (later) {
        return [
          {
            rule: "volume-before-write",
            line,
            message: `VOLUME ${path} stands before line ${later.line}, which writes there: BuildKit keeps what is written, the classic builder drops it, so one Dockerfile gives two images.`,
            hint: "Remove VOLUME; where a mount is wanted, the task definition names it.",
          },
        ];
      }
      if (!instructions.slice(0, at).some((before) => writesTo(path, before))) return [];
      return [
        {
          rule: "volume-over-files",
          line,
          message: `VOLUME ${path} covers files of the image: each container gets a copy of them in a volume of its own, and what another container reads through it (volumesFrom) is that task's copy, on the same instance only.`,
          hint: "Remove VOLUME, and copy the files into the image that serves them: COPY --from=web in its Dockerfile, with `contexts: { web: target:web }`.",
        },
      ];
    });
  });

function volumePaths({ text }: Instruction): string[] {
  return (
    execForm(text) ??
    text
      .replace(/^\[|\]$/g, "")
      .split(/[\s,]+/)
      .map((path) => path.replace(/^"|"$/g, ""))
      .filter((path) => path !== "")
  );
}

/** As far as the words say it: the path stands in a RUN, an assets task ran, or a COPY goes there. */
function writesTo(path: string, { name, text }: Instruction): boolean {
  if (name === "RUN") {
    const named = text.split(/[\s"';&|()]+/).some((word) => word === path || word.startsWith(`${path}/`));
    return named || (/\/public(\/|$)/.test(path) && /assets:precompile/.test(text));
  }
  if (name !== "COPY" && name !== "ADD") return false;
  const destination = (execForm(text) ?? text.split(/\s+/)).at(-1)?.replace(/\/$/, "") ?? "";
  return destination === path || destination.startsWith(`${path}/`);
}

/** The process that gets ECS's SIGTERM. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopTask.html */
const firstProcess: Check = ({ from, instructions }) => {
  const entry = instructions.findLast(({ name }) => name === "ENTRYPOINT");
  const command = instructions.findLast(({ name }) => name === "CMD");
  const starts = entry ?? command;
  if (from === undefined || !starts) return [];
  const { name, text, line } = starts;
  const words = execForm(text) ?? [text];
  const waits =
    "ECS's SIGTERM ends nothing, and each task of a roll takes the whole stop timeout (30 seconds) until it is killed, with the requests that it was answering";
  if (words.some((word) => /\bapache(2)?ctl\b/.test(word)) && !/\bexec\s+apache2\b/.test(text)) {
    return [
      {
        rule: "first-process",
        line,
        message: `apachectl stays as the container's first process and passes no signal on: ${waits}.`,
        hint: 'Let apache be the first process: CMD ["sh", "-c", ". /etc/apache2/envvars && mkdir -p \\"$APACHE_RUN_DIR\\" && exec apache2 -DFOREGROUND"], with STOPSIGNAL SIGWINCH, at which it finishes its requests.',
      },
    ];
  }
  const isShellForm = execForm(text) === undefined && !text.startsWith("[");
  const several = /&&|\|\||;|\|/.test(text) && !/\bexec\s/.test(text);
  if (isShellForm && (several || (name === "ENTRYPOINT" && !/^exec\s/.test(text)))) {
    const also =
      name === "ENTRYPOINT" ? " CMD and the task definition's `command` never reach the program either." : "";
    return [
      {
        rule: "first-process",
        line,
        message: `A shell is the container's first process here and passes no signal on: ${waits}.${also}`,
        hint: `Write a list (${name} ["program", "argument"]), or put 'exec' before the last command.`,
      },
    ];
  }
  return [];
};

/** Releases whose packages left the mirrors. https://www.debian.org/releases/ */
const archived = /(?:^|[:-])(wheezy|jessie|stretch|buster)(?=$|[-@])/;
/** Official images of languages that stand on one of them, whatever the tag says. */
const onArchived = /^(?:docker\.io\/(?:library\/)?)?ruby:(?:1|2\.[0-4])(?=$|[.-])/;

const oldBase: Check = ({ from, instructions }) => {
  if (from === undefined) return [];
  const apt = instructions.find(
    ({ name, text }) => name === "RUN" && /\bapt(-get)?\s+(-\S+\s+)*update\b/.test(text),
  );
  if (!apt || !(archived.test(from) || onArchived.test(from))) return [];
  return [
    {
      rule: "base-archived",
      line: apt.line,
      message: `${from} is built on a release of Debian that is no longer kept on its mirrors: 'apt-get update' fails, and there are no security fixes.`,
      hint: "Take a base image of a release that is supported.",
    },
  ];
};

const checks: readonly Check[] = [
  brokenLine,
  brokenList,
  listVariable,
  undeclared,
  volumes,
  firstProcess,
  oldBase,
];
