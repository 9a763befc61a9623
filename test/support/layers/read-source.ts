import ts from 'typescript'

export interface Import {
  /** As written. */
  specifier: string
  /** Gone after type stripping. */
  typeOnly: boolean
}
export interface Source {
  imports: Import[]
  namesEnvironment: boolean
  asksTime: boolean
}

const isTypeOnlyImport = ({ importClause }: ts.ImportDeclaration): boolean => {
  if (importClause === undefined) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const { name, namedBindings } = importClause
  return name === undefined && namedBindings !== undefined && ts.isNamedImports(namedBindings) && namedBindings.elements.length > 0
    ? namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
    : false
}

const isProperty = (node: ts.Node, of: string, property: string): boolean =>
  ts.isPropertyAccessExpression(node)
    ? node.name.text === property && ts.isIdentifier(node.expression) && node.expression.text === of
    : ts.isElementAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === of &&
      ts.isStringLiteral(node.argumentExpression) &&
      node.argumentExpression.text === property

/** `const { env } = process` */
const isTakenApart = (node: ts.Node, of: string, property: string): boolean =>
  ts.isVariableDeclaration(node) &&
  node.initializer !== undefined &&
  ts.isIdentifier(node.initializer) &&
  node.initializer.text === of &&
  ts.isObjectBindingPattern(node.name) &&
  node.name.elements.some(({ name, propertyName }) => (propertyName ?? name).getText() === property)

/** `import { env } from 'node:process'` and everything else from there. */
const isProcessModule = ({ specifier, typeOnly }: Import): boolean => !typeOnly && /^(node:)?process$/.test(specifier)

/** What one file imports, and whether it names the environment or the time of day. */
export function readSource(path: string, text: string): Source {
  const source: Source = { imports: [], namesEnvironment: false, asksTime: false }
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) source.imports.push({ specifier: specifier.text, typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnlyImport(node))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false)
    if (isProperty(node, 'process', 'env') || isTakenApart(node, 'process', 'env')) source.namesEnvironment = true
    if (isProperty(node, 'Date', 'now') || isTakenApart(node, 'Date', 'now')) source.asksTime = true
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date' && !node.arguments?.length)
      source.asksTime = true
    ts.forEachChild(node, visit)
  }
  visit(file)
  source.namesEnvironment ||= source.imports.some(isProcessModule)
  return source
}
