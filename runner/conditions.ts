import { BasicExpressionToken } from "@actions/workflow-parser/templates/tokens/basic-expression-token";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import { isBasicExpression } from "@actions/workflow-parser/templates/tokens/type-guards";

/** The condition that an action.yml gives as text or as `${{ }}`; unlike an `if:` it gets no `success() &&`. */
export function conditionOf(token: TemplateToken | undefined, otherwise: string): BasicExpressionToken {
  if (token && isBasicExpression(token)) return token;
  const text = token?.toString().trim() || otherwise;
  return new BasicExpressionToken(
    token?.file,
    token?.range,
    text,
    token?.definitionInfo,
    undefined,
    undefined,
  );
}
