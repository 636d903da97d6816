import type typescript from "@tslab/typescript-for-tslab";
import { syntaxOf } from "./syntax.ts";
import { ts } from "./typescript.ts";

/** What a notebook's parameter can be. */
export type Parameter = string | number | boolean | null;

/** One declaration of a parameters cell. */
export interface Declaration {
  readonly name: string;
  readonly value: Parameter;
  /** Where the value stands in the cell's source. */
  readonly start: number;
  readonly end: number;
  /** What the value may be: kinds (`string`, `number`, `boolean`, `null`) or, from a union of literals, the values. */
  readonly allowed: Allowed;
}

export interface Allowed {
  readonly kinds: readonly string[];
  readonly values: readonly Parameter[];
}

/** The declarations of a parameters cell, in order. Throws where it holds anything but literals. */
export function readDeclarations(source: string): readonly Declaration[] {
  const file = syntaxOf(source);
  if (file === null)
    throw new Error("expected literals in the cell tagged `parameters`, got code nested too deep to read");
  const declarations = file.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement) || (statement.modifiers?.length ?? 0) > 0) {
      throw notLiteral(file, statement);
    }
    return statement.declarationList.declarations.map((declaration) => readDeclaration(file, declaration));
  });
  return declarations;
}

function readDeclaration(file: typescript.SourceFile, node: typescript.VariableDeclaration): Declaration {
  const value = node.initializer === undefined ? undefined : literal(node.initializer);
  if (!ts.isIdentifier(node.name) || node.initializer === undefined || value === undefined) {
    throw notLiteral(file, node);
  }
  const allowed = node.type === undefined ? sameKind(value) : allowedBy(file, node.type);
  return {
    name: node.name.text,
    value,
    start: node.initializer.getStart(file),
    end: node.initializer.getEnd(),
    allowed,
  };
}

/** The value of a literal, or undefined for any other expression. */
function literal(node: typescript.Expression): Parameter | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.TrueKeyword:
      return true;
    case ts.SyntaxKind.FalseKeyword:
      return false;
    case ts.SyntaxKind.NullKeyword:
      return null;
  }
  if (ts.isStringLiteralLike(node)) {
    return node.text;
  }
  if (ts.isNumericLiteral(node)) {
    return Number(node.text);
  }
  const negative = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken;
  return negative && ts.isNumericLiteral(node.operand) ? -Number(node.operand.text) : undefined;
}

/** Without an annotation a value keeps the kind of its default; a default of null says nothing, so text may follow. */
function sameKind(value: Parameter): Allowed {
  return { kinds: value === null ? ["null", "string"] : [typeof value], values: [] };
}

function allowedBy(file: typescript.SourceFile, type: typescript.TypeNode): Allowed {
  const members = ts.isUnionTypeNode(type) ? [...type.types] : [type];
  const kinds: string[] = [];
  const values: Parameter[] = [];
  for (const member of members) {
    const value = ts.isLiteralTypeNode(member) ? literal(member.literal) : undefined;
    const keyword = ts.tokenToString(member.kind);
    if (value === null) {
      kinds.push("null");
    } else if (value !== undefined) {
      values.push(value);
    } else if (keyword === "string" || keyword === "number" || keyword === "boolean") {
      kinds.push(keyword);
    } else {
      throw notLiteral(file, member);
    }
  }
  return { kinds, values };
}

function notLiteral(file: typescript.SourceFile, node: typescript.Node): Error {
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  const got = node.getText(file).split("\n", 1)[0]?.slice(0, 60);
  return new Error(
    `parameters cell, line ${line + 1}: expected \`let name = literal\` with a text, number, boolean or null, got \`${got}\``,
  );
}
