export const id = 109;
export const ids = [109];
export const modules = {

/***/ 5744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ action)
/* harmony export */ });
/** Keeps the types of an action's tables. */
function action(definition) {
    return definition;
}


/***/ }),

/***/ 3020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseDocument)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
;// CONCATENATED MODULE: ./build/document/json-signs.js

/** jsonc-parser's kinds of tokens, which it declares as a const enum. */
const [openBrace, stringLiteral, unknown, end] = [1, 10, 16, 17];
const fillIn = "Put the value in its place in a step before this one; a step reads files as they are.";
/** Every word that no other sign begins. */
const word = {
    begins: /[^\s{}[\]:,"]+/y,
    message: "there is a word that is neither in quotes nor true, false, null or a number",
    hint: "A document that begins with { or [ is read as JSON, in which comments and trailing commas are fine.",
};
const signs = [
    {
        begins: /'(?:[^'\\\r\n]|\\.)*'?/y,
        message: "texts stand in double quotes, not in single ones",
        hint: "Write \"…\". Python's print and JavaScript's console.log show objects that are no JSON: use json.dumps or JSON.stringify.",
    },
    {
        begins: /[\u2018-\u201F\u00AB\u00BB][^\r\n:,\]}]*/y,
        message: "there are typographic quotes, which a word processor makes",
        hint: 'Write straight ones: "…".',
    },
    {
        begins: /\{[{%#](?:[\s\S]*?[}%#]\}|[^\r\n]*)/y,
        message: "a tag of a template ({{ … }} or {% … %}) is not filled in",
        hint: fillIn,
    },
    {
        begins: /\$(?:\{[^}\r\n]*\}?|\w+)?/y,
        message: "a placeholder ($NAME or ${NAME}) that is not in quotes is not filled in",
        hint: fillIn,
    },
    {
        begins: /<[^<>\r\n]*>?|@@?\w*@*|%\w*%*/y,
        message: "a placeholder that is not in quotes is not filled in",
        hint: fillIn,
    },
    {
        begins: /[\u00A0\u00AD\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]+/y,
        message: "there is an invisible character that is no space of JSON's",
        hint: "Replace it by a plain space: text that is copied from a web page can have no-break spaces.",
    },
    { begins: /#[^\r\n]*/y, message: "a comment begins with //, not with #", hint: "Write //, or /* … */." },
    {
        begins: /(?:True|False|None)\b/y,
        message: "True, False and None are Python's words",
        hint: "Write true, false or null; json.dumps does.",
    },
    {
        begins: /[A-Za-z_$][\w$-]*(?=\s*:)/y,
        message: "the name of a member stands in double quotes",
        hint: 'Write "name": value. A file of YAML has a name that ends in .yml or .yaml.',
    },
    word,
];
/**
 * What in a text is no token of JSON, each kind told once, at its first place. Where there is any, what the parser says
 * of commas and brackets is of no use.
 */
function foreignSigns(text) {
    const found = new Map();
    const scanner = (0,main.createScanner)(text, true);
    for (let kind = scanner.scan(); kind !== end; kind = scanner.scan()) {
        const sign = signAt(text, scanner, kind);
        // Behind a text that does not end every word would seem foreign.
        if (kind === stringLiteral && scanner.getTokenError() !== 0 && !sign)
            break;
        if (!sign)
            continue;
        const known = found.get(sign.sign);
        if (known)
            known.count += 1;
        else
            found.set(sign.sign, { offset: sign.offset, count: 1 });
        scanner.setPosition(sign.end);
    }
    return [...found].map(([{ message, hint }, { offset, count }]) => ({
        message: `This is not valid JSON: ${message}${count > 1 ? ` (here and in ${count - 1} more place${count > 2 ? "s" : ""})` : ""}.`,
        offset,
        hint,
    }));
}
function signAt(text, scanner, kind) {
    let offset = scanner.getTokenOffset();
    if (kind === stringLiteral) {
        // `"{{ env "NAME" }}"`: the quotes of the tag end the text.
        const token = text.slice(offset, scanner.getPosition());
        const open = token.lastIndexOf("{{");
        if (open === -1 || token.includes("}}", open) || !/^[^\s,:}\]]/.test(text.slice(scanner.getPosition()))) {
            return undefined;
        }
        offset += open;
    }
    else if (kind !== unknown && !(kind === openBrace && /[{%#]/.test(text[offset + 1] ?? ""))) {
        return undefined;
    }
    for (const sign of signs) {
        sign.begins.lastIndex = offset;
        const match = sign.begins.exec(text)?.[0];
        if (!match)
            continue;
        // A tag inside of a text goes on to the quote that was meant to end the text.
        const rest = kind === stringLiteral && text[offset + match.length] === '"' ? 1 : 0;
        return { sign, offset, end: offset + match.length + rest };
    }
    return { sign: word, offset, end: offset + 1 };
}

;// CONCATENATED MODULE: ./build/document/node.js
/** More levels than any document that ECS takes; also what ends an anchor that holds an alias to itself. */
const deepest = 100;
/** Thrown by the parsers; parseDocument turns it into a Failure with file, line and column. */
class FaultyText extends Error {
    faults;
    constructor(...faults) {
        super(faults[0]?.message);
        this.faults = faults;
    }
}

;// CONCATENATED MODULE: ./build/document/json.js



/** What is wrong, by jsonc-parser's name of the error. */
const faults = {
    InvalidSymbol: "there is a word that is neither in quotes nor true, false, null or a number",
    InvalidNumberFormat: "there is a number that is not well formed",
    PropertyNameExpected: "the name of a member, in double quotes, is expected here",
    ValueExpected: "a value is expected here",
    ColonExpected: "a ':' between name and value is expected here",
    CommaExpected: "a ',' is expected before this",
    CloseBraceExpected: "a '}' is expected here",
    CloseBracketExpected: "a ']' is expected here",
    EndOfFileExpected: "there is something after the end of the document",
    UnexpectedEndOfComment: "a comment is not closed with '*/'",
    UnexpectedEndOfString: "a text is not closed with '\"' on its line",
    UnexpectedEndOfNumber: "there is a number that is not well formed",
    InvalidUnicode: "a '\\u' is not followed by four hexadecimal digits",
    InvalidEscapeCharacter: "there is a '\\' before a character that JSON has no escape for",
    InvalidCharacter: "there is a control character in a text; write it as an escape such as \\n",
};
const jsonHint = "A document that begins with { or [ is read as JSON, in which comments and trailing commas are fine.";
/**
 * JSON, with comments and trailing commas allowed.
 * @throws FaultyText with every kind of word and sign that JSON does not have, else with the first error
 */
function parseJson(text) {
    const errors = [];
    const root = (0,main.parseTree)(text, errors, { allowTrailingComma: true });
    const first = errors[0];
    if (first) {
        const foreign = foreignSigns(text);
        const [sign] = foreign;
        if (sign && sign.offset <= first.offset)
            throw new FaultyText(...foreign);
        const message = `This is not valid JSON: ${faults[(0,main.printParseErrorCode)(first.error)] ?? "it cannot be read here"}.`;
        throw new FaultyText({ message, offset: first.offset, hint: jsonHint }, ...foreign);
    }
    if (!root)
        throw new FaultyText({ message: "This is not valid JSON: there is no value in it.", offset: 0 });
    return nodeOf(root, text);
}
function nodeOf(parsed, text) {
    const { offset, children = [] } = parsed;
    if (parsed.type === "array") {
        return { kind: "list", offset, items: children.map((child) => nodeOf(child, text)) };
    }
    if (parsed.type === "object") {
        return { kind: "object", offset, members: children.flatMap((child) => memberOf(child, text)) };
    }
    const written = parsed.type === "number" ? { written: text.slice(offset, offset + parsed.length) } : {};
    return { kind: "scalar", offset, value: parsed.value, ...written };
}
function memberOf(property, text) {
    const [name, value] = property.children ?? [];
    return name && value ? [{ name: String(name.value), offset: name.offset, value: nodeOf(value, text) }] : [];
}

;// CONCATENATED MODULE: ./build/document/no-document.js
/** Texts that are no document at all, by how they begin or by what is in them. */
const kinds = [
    {
        found: /^\0GITCRYPT/,
        message: "The file is encrypted by git-crypt.",
        hint: "Unlock it in a step before this one: `git-crypt unlock` with the key as a secret.",
    },
    {
        found: /^\uFFFD\uFFFD(?:[\s!-~]\0|\0[\s!-~])|^(?:[^\0]\0){4}|^(?:\0[^\0]){4}/,
        message: "The file is UTF-16; UTF-8 is expected.",
        hint: "Save it as UTF-8. Windows PowerShell's > writes UTF-16: use `| Out-File -Encoding utf8` there.",
    },
    {
        found: /\0/,
        message: "There is a NUL character here: this is no text file, or a broken one.",
        hint: "Does the input name the right file?",
    },
    {
        found: /\uFFFD/,
        message: "There are bytes here that are no UTF-8.",
        hint: "Save the file as UTF-8; what stood here cannot be told any more.",
    },
    {
        found: /^version https:\/\/git-lfs\.github\.com\/spec\//,
        message: "The file is a pointer of Git LFS, not the document itself.",
        hint: "Give actions/checkout `lfs: true`.",
    },
    {
        found: /^(?:\$ANSIBLE_VAULT;|-----BEGIN (?:PGP|AGE) )|^age-encryption\.org\//,
        message: "The file is encrypted.",
        hint: "Decrypt it in a step before this one.",
    },
    {
        found: /^(?:<{7}|>{7})(?: |$)/m,
        message: "There is a conflict mark of Git here: a merge was not finished.",
        hint: "Choose one of the two sides, and remove the lines of <<<<<<<, ======= and >>>>>>>.",
    },
    {
        found: /^\s*<(?:!doctype|!--|\?xml|[a-z])/i,
        message: "The file holds HTML or XML, not JSON or YAML.",
        hint: "If a step before this one fetched it: it got an error page instead.",
    },
    {
        found: /^\s*(?:resource|data|module|locals|variable|terraform)\b[^\n=:]*\{[^\S\n]*\n/,
        message: "The file is Terraform's configuration, not JSON or YAML.",
        hint: "Terraform registers what stands in it; a step can take the family from ECS instead.",
    },
    {
        found: /^\s*[\u200B-\u200F\u2060]/,
        message: "The file begins with an invisible character that is no space.",
        hint: "Remove it: what is before the first brace or letter.",
    },
    {
        found: /^\s*```/,
        message: "The file begins with a fence of Markdown (```).",
        hint: "Keep what is between the fences.",
    },
    {
        found: /^\s*(?:aws: \[ERROR\]: )?An error occurred \(/,
        message: "The file holds an error message of the AWS CLI.",
        hint: "The command that wrote it failed; see its own message.",
    },
];
/** Why a text cannot be a document; undefined where it may be one. */
function noDocument(text) {
    for (const { found, message, hint } of kinds) {
        const match = found.exec(text);
        if (match)
            return { message, hint, offset: match.index };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/document/position.js
/** Turns offsets in a text into lines and columns, both one-based. */
function positions(text) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
        starts.push(at + 1);
    return (offset) => {
        let [low, high] = [0, starts.length - 1];
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    };
}

;// CONCATENATED MODULE: ./build/document/numbers.js
/**
 * Whether a number arrives as it was written: JSON and YAML allow any number of digits, a JavaScript number keeps
 * about 16 of them. `1.50` is kept, `12345678901234567890` is not.
 */
function isKept(written, value) {
    if (!Number.isFinite(value))
        return false;
    const meant = decimal(written);
    // YAML's hexadecimal and octal integers.
    if (meant === undefined)
        return Number.isSafeInteger(value);
    const got = decimal(String(value));
    return got !== undefined && meant.digits === got.digits && meant.exponent === got.exponent;
}
/** The significant digits and the power of ten of the last one; the sign is never lost. */
function decimal(text) {
    const match = /^[-+]?(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/.exec(text);
    if (!match)
        return undefined;
    const [, whole = "", fraction = "", power = "0"] = match;
    const leading = (whole + fraction).replace(/^0+/, "");
    const digits = leading.replace(/0+$/, "");
    if (digits === "")
        return { digits: "", exponent: 0 };
    return { digits, exponent: Number(power) - fraction.length + (leading.length - digits.length) };
}

;// CONCATENATED MODULE: ./build/document/value.js


/** YAML aliases can multiply a small text without end; task definitions hold some thousand values at the most. */
const mostValues = 200_000;
/** The plain data of a parsed document, and everything in it that plain data cannot keep. */
function toValue(root) {
    const faults = [];
    let values = 0;
    const convert = (node, depth) => {
        // Once is enough: aliases can multiply what is still to come without end.
        if (values > mostValues)
            return null;
        values += 1;
        if (values > mostValues || depth > deepest) {
            const message = depth > deepest ? `This is nested more than ${deepest} levels deep.` : tooMany;
            if (!faults.some((fault) => fault.message === message))
                faults.push({ message, offset: node.offset });
            return null;
        }
        if (node.kind === "list")
            return node.items.map((item) => convert(item, depth + 1));
        if (node.kind === "scalar") {
            const { value, written, offset } = node;
            if (typeof value === "number" && !isKept(written ?? String(value), value)) {
                faults.push({
                    message: "A JSON number cannot hold this number with all its digits.",
                    offset,
                    hint: "Put it in quotes if it is meant as text.",
                });
            }
            return value;
        }
        const seen = new Set();
        for (const { name, offset } of node.members) {
            if (seen.has(name)) {
                faults.push({
                    message: `The member '${name}' stands more than once in the same object.`,
                    offset,
                    hint: "Keep one of them.",
                });
            }
            seen.add(name);
        }
        // fromEntries keeps a member named __proto__ as data; an assignment would set the prototype.
        return Object.fromEntries(node.members.map(({ name, value }) => [name, convert(value, depth + 1)]));
    };
    const value = convert(root, 0);
    return { value, faults };
}
const tooMany = `The document holds more than ${mostValues} values.`;

;// CONCATENATED MODULE: ./build/document/strict-json.js



/** Texts, of which a colon makes a member's name, and numbers; between texts there are no quotes in JSON. */
const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|-?\d[\d.eE+-]*/g;
/**
 * The value of a text that is plain JSON and of which nothing would be lost: many times as fast as reading it with
 * positions, which are for what there is something to say of.
 * @returns undefined for every other text: comments, mistakes, names that stand twice, numbers with too many digits
 */
function strictJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    let names = 0;
    for (const [token, colon] of text.matchAll(tokens)) {
        if (colon !== undefined)
            names += 1;
        else if (!token.startsWith('"') && !isKept(token, Number(token)))
            return undefined;
    }
    const counted = { members: 0, values: 0 };
    const isPlain = count(value, counted, 0) && counted.members === names;
    return isPlain ? value : undefined;
}
/** @returns whether it is neither too deep nor too large */
function count(value, counted, depth) {
    counted.values += 1;
    if (depth > deepest || counted.values > mostValues)
        return false;
    if (typeof value !== "object" || value === null)
        return true;
    const items = Object.values(value);
    if (!Array.isArray(value))
        counted.members += items.length;
    return items.every((item) => count(item, counted, depth + 1));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/document/yaml-faults.js
/** What is wrong, by yaml's code of the error; its own messages quote the text, which may be a secret. */
const yaml_faults_faults = {
    BAD_ALIAS: "an alias (*name) or an anchor (&name) has no proper name",
    ALIAS_PROPS: "an alias (*name) cannot have an anchor or a tag",
    BAD_DIRECTIVE: "a directive (%) is not understood",
    BAD_DQ_ESCAPE: "a text in double quotes has a '\\' before a character that YAML has no escape for",
    BAD_INDENT: "the indentation is wrong here",
    BAD_SCALAR_START: "a text that begins with this character needs quotes",
    BLOCK_AS_IMPLICIT_KEY: "a nested map or list must begin on a line of its own",
    BLOCK_IN_FLOW: "indented maps and lists are not possible between braces or brackets",
    MISSING_CHAR: "a quote, bracket, brace, comma, ':' or space is missing here",
    MULTILINE_IMPLICIT_KEY: "a name must stand on one line, and its ':' with it",
    MULTIPLE_ANCHORS: "a value can have one anchor only",
    MULTIPLE_TAGS: "a value can have one tag only",
    TAB_AS_INDENT: "indentation is made of spaces, not tabs",
    RESOURCE_EXHAUSTION: "this is nested too deeply",
    KEY_OVER_1024_CHARS: "a name before a ':' is too long",
    TAG_RESOLVE_FAILED: "only YAML's own tags (!!str, !!int, !!float, !!bool, !!null, !!map, !!seq) are supported",
    BAD_COLLECTION_TYPE: "a tag does not fit its value",
    UNEXPECTED_TOKEN: "this is not expected here",
};
const hints = {
    TAB_AS_INDENT: "Replace the tabs by spaces.",
    TAG_RESOLVE_FAILED: "!Ref, !Sub and the like are CloudFormation's: they mean something in a stack's template only.",
    BAD_SCALAR_START: 'Put the whole text in quotes: "…".',
};
/** What of yaml's errors and warnings is told: the first, with the number of others of its kind. */
function yamlFault(errors, text) {
    const [first] = errors;
    if (!first)
        return undefined;
    const offset = first.pos[0];
    const template = templateAt(text, offset);
    if (template)
        return template;
    // Of other errors the later ones are most often what the first led to.
    const more = first.code === "TAG_RESOLVE_FAILED" ? errors.filter(({ code }) => code === first.code).length - 1 : 0;
    const places = more > 0 ? ` (here and in ${more} more place${more > 1 ? "s" : ""})` : "";
    const hint = hints[first.code];
    return {
        message: `This is not valid YAML: ${yaml_faults_faults[first.code] ?? "it cannot be read here"}${places}.`,
        offset,
        ...(hint === undefined ? {} : { hint }),
    };
}
/** A tag of a template in the line of an error, which is most often why there is one: braces are YAML's too. */
function templateAt(text, offset) {
    const start = text.lastIndexOf("\n", offset - 1) + 1;
    const end = text.indexOf("\n", offset);
    const found = /\{[{%]/.exec(text.slice(start, end === -1 ? text.length : end));
    if (!found)
        return undefined;
    return {
        message: "This is not valid YAML: a tag of a template ({{ … }} or {% … %}) is not filled in.",
        offset: start + found.index,
        hint: "Put the value in its place in a step before this one; a step reads files as they are.",
    };
}

;// CONCATENATED MODULE: ./build/document/yaml.js



/**
 * YAML 1.2, core schema: one document, with anchors and merge keys; no other tags.
 * @throws FaultyText at the first error
 */
function parseYaml(text) {
    const parsed = (0,dist/* parseAllDocuments */.hR)(text, {
        version: "1.2",
        prettyErrors: false,
        // Names are compared after both parsers in one place.
        uniqueKeys: false,
        resolveKnownTags: false,
        logLevel: "silent",
    });
    // A warning is a tag or a directive that yaml would read past.
    const fault = yamlFault(parsed.flatMap(({ errors, warnings }) => [...errors, ...warnings]), text);
    if (fault)
        throw new FaultyText(fault);
    // `---` at the end of a file, or comments before the first, begin documents that hold nothing.
    const [document, second] = parsed.filter(({ contents }) => contents && contents.range[1] > contents.range[0]);
    if (!document)
        throw new FaultyText({ message: "The document is empty.", offset: 0 });
    if (second) {
        throw new FaultyText({
            message: "There are several YAML documents in this file; one is expected.",
            offset: second.range[0],
            hint: "Keep one document per file, without '---' between them.",
        });
    }
    if (document.directives?.yaml.version !== "1.2") {
        throw new FaultyText({
            message: "Only YAML 1.2 is supported.",
            offset: 0,
            hint: "Remove the %YAML line.",
        });
    }
    return yaml_nodeOf(document.contents, { text, anchors: new Map(), converted: new Map() }, 0);
}
function yaml_nodeOf(parsed, context, depth) {
    const offset = offsetOf(parsed);
    if (depth > deepest)
        throw new FaultyText({ message: `This is nested more than ${deepest} levels deep.`, offset });
    if ((0,dist/* isAlias */.Vj)(parsed)) {
        const target = aliased(parsed, context);
        const node = context.converted.get(target) ?? yaml_nodeOf(target, context, depth + 1);
        context.converted.set(target, node);
        return node;
    }
    yaml_anchor(parsed, context);
    if ((0,dist/* isSeq */.oP)(parsed)) {
        return { kind: "list", offset, items: parsed.items.map((item) => yaml_nodeOf(item, context, depth + 1)) };
    }
    if ((0,dist/* isMap */.jh)(parsed)) {
        const members = parsed.items.map(({ key, value }) => ({
            name: nameOf(key, context),
            offset: offsetOf(key),
            value: yaml_nodeOf(value, context, depth + 1),
            isMerge: (0,dist/* isScalar */.jn)(key) && key.type === "PLAIN" && key.value === "<<",
        }));
        return { kind: "object", offset, members: merged(members) };
    }
    const { value, source } = (0,dist/* isScalar */.jn)(parsed) ? parsed : { value: null, source: undefined };
    if (typeof value === "number")
        return { kind: "scalar", offset, value, written: source ?? String(value) };
    if (typeof value === "string" || typeof value === "boolean")
        return { kind: "scalar", offset, value };
    return { kind: "scalar", offset, value: null };
}
/**
 * Members with those of `<<: *name` and `<<: [*one, *other]` in their places: what an object says itself counts, then
 * what an earlier one of the merged objects says. YAML 1.2 does not have merge keys, and everybody who writes anchors does.
 * https://yaml.org/type/merge.html
 */
function merged(members) {
    const own = members.filter(({ isMerge }) => !isMerge);
    if (own.length === members.length)
        return own;
    const known = new Set(own.map(({ name }) => name));
    return members.flatMap((member) => {
        if (!member.isMerge)
            return [member];
        const { value, offset } = member;
        return (value.kind === "list" ? value.items : [value]).flatMap((source) => {
            if (source.kind !== "object")
                throw new FaultyText({ message: notMergeable, offset });
            const added = source.members.filter(({ name }) => !known.has(name));
            for (const { name } of added)
                known.add(name);
            return added;
        });
    });
}
const notMergeable = "A merge key (<<) takes an alias (*name) of a map, or a list of such.";
/** Names are text in JSON: `80:` is the member "80", as it was written. */
function nameOf(key, context) {
    yaml_anchor(key, context);
    const name = (0,dist/* isAlias */.Vj)(key) ? aliased(key, context) : key;
    const offset = offsetOf(key);
    if (!(0,dist/* isScalar */.jn)(name) || name.source === undefined) {
        throw new FaultyText(templateAt(context.text, offset) ?? { message: "The name of a member must be a text.", offset });
    }
    return typeof name.value === "string" ? name.value : name.source;
}
function yaml_anchor(parsed, { anchors }) {
    if (((0,dist/* isScalar */.jn)(parsed) || (0,dist/* isMap */.jh)(parsed) || (0,dist/* isSeq */.oP)(parsed)) && parsed.anchor)
        anchors.set(parsed.anchor, parsed);
}
function aliased(alias, { anchors }) {
    const target = anchors.get(alias.source);
    if (target)
        return target;
    const message = "This is not valid YAML: an alias (*name) has no anchor (&name) before it.";
    throw new FaultyText({ message, offset: offsetOf(alias) });
}
function offsetOf(parsed) {
    return (((0,dist/* isScalar */.jn)(parsed) || (0,dist/* isMap */.jh)(parsed) || (0,dist/* isSeq */.oP)(parsed) || (0,dist/* isAlias */.Vj)(parsed)) && parsed.range?.[0]) || 0;
}

;// CONCATENATED MODULE: ./build/document/parse.js








/**
 * Reads JSON, JSON with comments and trailing commas, or YAML 1.2. What begins with `{` or `[` is JSON. Names that
 * stand twice in an object and numbers that a JSON number cannot keep are refused, as one of two meanings would be
 * lost without a word.
 * @param file name of the file, for problems
 * @throws Failure with file, line, column and what was expected; never with text from the document
 */
function parseDocument(text, file) {
    const bare = text.startsWith("\uFEFF") ? text.slice(1) : text;
    const position = positions(bare);
    const problem = ({ message, offset, hint }) => ({
        message,
        where: { file, ...position(offset) },
        ...(hint === undefined ? {} : { hint }),
    });
    const plain = strictJson(bare);
    if (plain !== undefined && noDocument(bare) === undefined) {
        let root;
        const nodes = () => {
            root ??= parsed(bare, file, problem);
            return root;
        };
        return {
            file,
            value: plain,
            whereIs: (path) => ({ file, ...position(parse_offsetOf(nodes(), path)) }),
            written: (path) => writtenAt(nodes(), path),
        };
    }
    const root = parsed(bare, file, problem);
    const { value, faults } = toValue(root);
    if (faults.length > 0)
        throw new failure/* Failure */.H(faults.map(problem));
    return {
        file,
        value,
        whereIs: (path) => ({ file, ...position(parse_offsetOf(root, path)) }),
        written: (path) => writtenAt(root, path),
    };
}
function parsed(text, file, problem) {
    try {
        const fault = noDocument(text);
        if (fault)
            throw new FaultyText(fault);
        const json = jsonIn(text);
        return json === undefined ? parseYaml(text) : parsedJson(json, file);
    }
    catch (error) {
        if (error instanceof FaultyText)
            throw new failure/* Failure */.H(error.faults.map(problem));
        // Both parsers call themselves for each level.
        if (error instanceof RangeError) {
            throw new failure/* Failure */.H(problem({ message: "The document is nested too deeply to be read.", offset: 0 }));
        }
        throw error;
    }
}
/** By its name a file can be YAML in braces, where names and texts need no quotes. */
function parsedJson(text, file) {
    try {
        return parseJson(text);
    }
    catch (error) {
        if (!(error instanceof FaultyText) || !/\.ya?ml$/i.test(file))
            throw error;
        return parseYaml(text);
    }
}
/**
 * The text, where the first thing that is no space or comment is `{` or `[`. Lines of `# …` before it, which are no
 * comments of JSON's, become spaces.
 */
function jsonIn(text) {
    const comments = /^(?:\s+|#[^\n]*\n|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0] ?? "";
    if (text[comments.length] !== "{" && text[comments.length] !== "[")
        return undefined;
    const spaces = comments.replace(/^[^\S\n]*#[^\n]*/gm, (line) => " ".repeat(line.length));
    return spaces + text.slice(comments.length);
}
function parse_offsetOf(root, path) {
    let [node, offset] = [root, root.offset];
    for (const step of path) {
        if (node.kind === "object") {
            const member = parse_memberOf(node, step);
            if (!member)
                return offset;
            [node, offset] = [member.value, member.offset];
        }
        else if (node.kind === "list" && typeof step === "number" && node.items[step]) {
            node = node.items[step];
            offset = node.offset;
        }
        else {
            return offset;
        }
    }
    return offset;
}
function writtenAt(root, path) {
    let node = root;
    for (const step of path) {
        if (node?.kind === "object")
            node = parse_memberOf(node, step)?.value;
        else
            node = node?.kind === "list" && typeof step === "number" ? node.items[step] : undefined;
    }
    return node?.kind === "scalar" ? node.written : undefined;
}
/** By name: of a whole document's findings each asks for the way to its place again. */
const membersByName = new WeakMap();
function parse_memberOf(node, name) {
    let members = membersByName.get(node);
    if (!members) {
        members = new Map(node.members.map((member) => [member.name, member]));
        membersByName.set(node, members);
    }
    return typeof name === "string" ? members.get(name) : undefined;
}


/***/ }),

/***/ 3877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseStructured)
/* harmony export */ });
/* harmony import */ var _document_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3020);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);


/**
 * YAML (so also JSON) out of the text of an input. An input has lines and is no file: a problem tells the line in words.
 * Places in what is given back have the input and the line.
 * @param input as in action.yml
 * @param what it is, for messages
 * @throws Failure with the lines that cannot be read
 */
function parseStructured(text, input, what = `the ${input}`) {
    try {
        // By such a name it may also be YAML in braces.
        const { value, whereIs, written } = (0,_document_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .T)(text, `${input}.yaml`);
        return { file: input, value, whereIs: (path) => ({ input, line: whereIs(path).line ?? 1 }), written };
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H))
            throw error;
        const said = ({ message, where, ...rest }) => ({
            ...rest,
            message: `Line ${where?.line ?? 1} of ${what}: ${message}`,
            where: { input },
        });
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(error.problems.map(said), { cause: error });
    }
}


/***/ }),

/***/ 7548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ together),
/* harmony export */   g: () => (/* binding */ collected)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

/**
 * Does all of these, so that what is wrong in one does not hide what is wrong in another.
 * @throws Failure with the problems of all of them
 */
function together(work) {
    const problems = [];
    const results = work.flatMap((one) => {
        try {
            return [one()];
        }
        catch (error) {
            if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
                throw error;
            problems.push(...error.problems);
            return [];
        }
    });
    if (problems.length > 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(problems);
    return results;
}
/** Does one of several things: what is wrong in it joins the problems of the others, and its result is undefined. */
async function collected(problems, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
            throw error;
        problems.push(...error.problems);
        return undefined;
    }
}


/***/ })

};
