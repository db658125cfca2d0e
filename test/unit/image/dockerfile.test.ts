import { describe, expect, test } from "vitest";
import { parseDockerfile } from "../../../src/image/dockerfile.ts";
import { checkDockerfile } from "../../../src/image/dockerfile-rules.ts";

const found = (content: string) => checkDockerfile(content).map(({ line, rule }) => `${line} ${rule}`);

/** The Dockerfiles of the article that this project is built from. */
const app = `FROM ruby:2.2

COPY Gemfile Gemfile
RUN apt-get update \\
 && mkdir -p /app/public

WORKDIR /app
COPY . .
RUN RAILS_ENV=$RAILS_ENV DB_ADAPTER=nulldb bundle exec rake assets:precompile # no database

EXPOSE 3000
VOLUME ["/app/public"]
ENTRYPOINT ["bundle", "exec", "unicorn_rails", "-E", $RAILS_ENV, "-c", "config/unicorn.rb"]
`;
const apache = `FROM debian:jessie

RUN apt-get update \\
 && apt-get install -y --no-install-recommends apache2
 && mkdir /var/www/public
 && a2enmod proxy \\
            proxy_http

COPY sites-available/* /etc/apache2/sites-available/
EXPOSE 80
ENTRYPOINT ["/usr/sbin/apache2ctl", "-D", "FOREGROUND"]
`;

describe("the article's Dockerfiles: each defect at its line", () => {
  test("the application", () => {
    expect(found(app)).toEqual([
      "4 base-archived",
      "9 arg-missing",
      "12 volume-over-files",
      "13 list-not-json",
    ]);
  });

  test("apache", () => {
    expect(found(apache)).toEqual([
      "3 base-archived",
      "4 continuation-missing",
      "5 continuation-missing",
      "11 first-process",
    ]);
  });

  test("a cure is told for each", () => {
    for (const { hint } of [...checkDockerfile(app), ...checkDockerfile(apache)]) expect(hint).toMatch(/\w+/);
    const [missing] = checkDockerfile(apache).filter(({ rule }) => rule === "continuation-missing");
    expect(missing?.message).toContain("Docker reads '&&' as an instruction");
  });
});

describe("what is right is left alone", () => {
  const right: [string, string][] = [
    [
      "apache as the first process",
      'FROM debian:bookworm\nCMD ["sh", "-c", ". /etc/apache2/envvars && exec apache2 -DFOREGROUND"]',
    ],
    ["a declared argument", "FROM ruby:3.4\nARG RAILS_ENV\nRUN RAILS_ENV=$RAILS_ENV rake assets:precompile"],
    ["an ENV of several", "FROM ruby:3.4\nENV A=1 RAILS_ENV=production\nRUN RAILS_ENV=$RAILS_ENV rake x"],
    ["a variable with a default", "FROM ruby:3.4\nRUN RAILS_ENV=${RAILS_ENV:-production} rake x"],
    [
      "a variable in a shell's list",
      'FROM ruby:3.4\nENTRYPOINT ["/bin/sh", "-c", "exec puma -e $RAILS_ENV"]',
    ],
    ["a volume that nothing writes to", "FROM redis:7\nRUN mkdir /database\nVOLUME /data"],
    ["a condition in a test", "FROM debian:bookworm\nCMD [ -f /x ] && exec serve"],
    ["comments and blank lines in a command", "FROM debian:bookworm\nRUN a \\\n  # why\n\n  && b"],
    [
      "a here-document",
      'FROM debian:bookworm\nRUN <<EOF\n&& this is no instruction\nEOF\nCOPY <<-"END" /x\n\t|| nor this\n\tEND\nUSER 1000',
    ],
    ["the escape of Windows", "# escape=`\nFROM x\nRUN a `\n && b"],
    ["an instruction of another syntax", "# syntax=example.com/own\nFROM x\nINCLUDE y"],
  ];
  test.each(right)("%s", (_, content) => {
    expect(found(content)).toEqual([]);
  });
});

describe("more that is wrong", () => {
  const wrong: [string, string, string[]][] = [
    ["an ARG before FROM does not reach the stage", "ARG E\nFROM x\nRUN E=$E make", ["3 arg-missing"]],
    ["an ARG of another stage", "FROM x AS a\nARG E\nFROM y\nRUN E=$E make", ["4 arg-missing"]],
    [
      "VOLUME before what writes there",
      "FROM x\nVOLUME /app/public\nRUN rake assets:precompile",
      ["2 volume-before-write"],
    ],
    ["a variable in a list", 'FROM x\nCMD ["puma", "-e", "$RAILS_ENV"]', ["2 list-variable"]],
    ["an entry point of a shell", "FROM x\nENTRYPOINT bundle exec puma", ["2 first-process"]],
    ["a chain without exec", "FROM x\nCMD rake db:migrate && puma", ["2 first-process"]],
    ["single quotes", "FROM x\nCMD ['puma']", ["2 list-not-json"]],
  ];
  test.each(wrong)("%s", (_, content, expected) => {
    expect(found(content)).toEqual(expected);
  });
});

test("lines of continued instructions", () => {
  expect(
    parseDockerfile("FROM x\nRUN a \\\n  && b\n\nUSER 1").map(({ line, lastLine }) => [line, lastLine]),
  ).toEqual([
    [1, 1],
    [2, 3],
    [5, 5],
  ]);
});
