// The grammar of ArkTS and TypeScript. It needs one token of lookahead everywhere (but at a dangling else), because the
// pre-pass has already told apart what looks alike: see Parsing/PrePass.cs. It holds no code and no predicates.
//
// Semicolons are optional everywhere; the rule about line breaks is checked on the tree. Lists accept missing elements and
// expressions are flat: the tree builder reports the former and folds the latter by precedence.
//
// The first part of the vocabulary is the enum TokenKind, the second the constants of TokenRole, in the same order.

parser grammar ArkParser;

options { superClass = TreeParser; }

tokens {
    Bad, Identifier, PrivateIdentifier, Number, BigInt, String, RegularExpression, Template, TemplateHead, TemplateMiddle, TemplateTail,
    OpenBrace, CloseBrace, OpenParen, CloseParen, OpenBracket, CloseBracket,
    Dot, DotDotDot, QuestionDot, Semicolon, Comma, Colon, Question, At, Arrow,
    LessThan, GreaterThan, LessThanEquals, GreaterThanEquals,
    EqualsEquals, ExclamationEquals, EqualsEqualsEquals, ExclamationEqualsEquals,
    Plus, Minus, Asterisk, Slash, Percent, AsteriskAsterisk, PlusPlus, MinusMinus,
    LessThanLessThan, GreaterThanGreaterThan, GreaterThanGreaterThanGreaterThan,
    Ampersand, Bar, Caret, Tilde, Exclamation, AmpersandAmpersand, BarBar, QuestionQuestion,
    Equals, PlusEquals, MinusEquals, AsteriskEquals, SlashEquals, PercentEquals, AsteriskAsteriskEquals,
    LessThanLessThanEquals, GreaterThanGreaterThanEquals, GreaterThanGreaterThanGreaterThanEquals,
    AmpersandEquals, BarEquals, CaretEquals, AmpersandAmpersandEquals, BarBarEquals, QuestionQuestionEquals,
    Break, Case, Catch, Class, Const, Continue, Debugger, Default, Delete, Do, Else, Enum, Export, Extends, False, Finally,
    For, Function, If, Import, In, InstanceOf, New, Null, Return, Super, Switch, This, Throw, True, Try, TypeOf, Var, Void,
    While, With,
    Abstract, Accessor, Any, As, Asserts, Async, Await, BigIntKeyword, Boolean, Constructor, Declare, From, Get, Global,
    Implements, Infer, Interface, Is, KeyOf, Lazy, Let, Module, Namespace, Never, NumberKeyword, Object, Of, Out, Override,
    Private, Protected, Public, ReadOnly, Require, Satisfies, Set, Static, StringKeyword, Struct, Symbol, Type, Undefined,
    Unique, Unknown, Yield,

    ArrowParen, ArrowName, GenericArrowLess, AssertLess, TypeLess, TypeGreater, AsyncArrow, CallParen, IndexBracket, LineBracket,
    StatementBrace, BlockBrace, BodyBrace, UiBrace, StyleBrace, MappedBrace,
    PostfixPlusPlus, PostfixMinusMinus, PostfixExclamation, PrefixPlus, PrefixMinus, EmptySemicolon, ForSemicolon,
    ForIn, ForOf, ForInKeyword, ReturnBare, YieldBare, JumpLabel, FunctionExpression, AsyncFunctionExpression, ClassExpression,
    LabelName, PredicateName, TupleName, ImportCall, ImportEquals, ImportWith, ExportList, ExportAssign, ExportAs,
    DefaultModifier, ConstModifier, StaticBlockStart, AnnotationAt, ElseIf, InferConstrained, TaggedTemplate, TaggedHead, LeadingDot, Star, ExpressionAt
}

sourceFile : statement* EOF ;

// ── Statements ──────────────────────────────────────────────────────────────────────────────────────

statement
    : statementBlock
    | declaration
    | importDeclaration
    | exportDeclaration
    | exportAssignment
    | namespaceExport
    | emptyStatement
    | ifStatement
    | whileStatement
    | doStatement
    | forStatement
    | forInStatement
    | forOfStatement
    | jumpStatement
    | returnStatement
    | throwStatement
    | switchStatement
    | tryStatement
    | labeledStatement
    | withStatement
    | debuggerStatement
    | expressionStatement
    ;

statementBlock : StatementBrace statement* CloseBrace ;
block : (OpenBrace | StatementBrace | BlockBrace | BodyBrace | UiBrace | StyleBrace) statement* CloseBrace ;
body : (BlockBrace | UiBrace) statement* CloseBrace ;
arrowBlock : BodyBrace statement* CloseBrace ;
uiBlock : UiBrace statement* CloseBrace ;
styleBlock : StyleBrace statement* CloseBrace ;

emptyStatement : EmptySemicolon ;
expressionStatement : expression Semicolon? ;
ifStatement : If head statement (ElseIf If head statement | Else statement)* ;
head : (OpenParen | CallParen | ArrowParen) expression CloseParen ;
whileStatement : While head statement ;
doStatement : Do statement While head Semicolon? ;
forStatement : For parenthesis (forDeclaration | expression)? ForSemicolon expression? ForSemicolon expression? CloseParen statement ;
forInStatement : ForIn parenthesis (forDeclaration | expression) ForInKeyword expression CloseParen statement ;
forOfStatement : ForOf Await? parenthesis (forDeclaration | expression) Of assignment CloseParen statement ;
forDeclaration : (Let | Const | Var) declarator (Comma declarator)* ;
parenthesis : OpenParen | CallParen | ArrowParen ;
jumpStatement : (Break | Continue) JumpLabel? Semicolon? ;
returnStatement : (ReturnBare | Return expression) Semicolon? ;
throwStatement : Throw expression Semicolon? ;
switchStatement : Switch head brace switchClause* CloseBrace ;
switchClause : (Case expression | Default) Colon statement* ;
tryStatement : Try block catchClause? finallyClause? ;
catchClause : Catch (parenthesis bindingTarget typeAnnotation? CloseParen)? block ;
finallyClause : Finally block ;
labeledStatement : LabelName Colon statement ;
withStatement : With head statement ;
debuggerStatement : Debugger Semicolon? ;

brace : OpenBrace | StatementBrace | BlockBrace | BodyBrace | UiBrace | StyleBrace ;
bracket : OpenBracket | IndexBracket | LineBracket ;

// ── Declarations ────────────────────────────────────────────────────────────────────────────────────

declaration
    : modifiers? ( variableStatement | functionDeclaration | classDeclaration | interfaceDeclaration | annotationDeclaration
                 | typeAlias | enumDeclaration | namespaceDeclaration | importEquals )
    ;

modifiers : (decorator | modifier)+ ;
modifier
    : Export | DefaultModifier | ConstModifier | Declare | Abstract | Async | Static | Public | Private | Protected | ReadOnly | Override | Accessor
    ;
decorator : At (Identifier (Dot Identifier)* typeArguments? argumentList? | OpenParen expression CloseParen) ;

variableStatement : (Let | Const | Var) declarator (Comma declarator)* Semicolon? ;
declarator : bindingTarget PostfixExclamation? typeAnnotation? initializer? ;
typeAnnotation : Colon type ;
initializer : Equals assignment ;

bindingTarget : Identifier | This | objectBinding | arrayBinding ;
objectBinding : OpenBrace (bindingProperty (Comma bindingProperty?)*)? CloseBrace ;
bindingProperty : DotDotDot bindingTarget | propertyName (Colon bindingTarget)? initializer? ;
arrayBinding : OpenBracket (bindingItem | Comma)* CloseBracket ;
bindingItem : DotDotDot? bindingTarget initializer? ;

functionDeclaration : Function Star? Identifier? typeParameters? parameterList typeAnnotation? body? Semicolon? ;
parameterList : parenthesis (parameter | Comma)* CloseParen ;
parameter : modifiers? DotDotDot? bindingTarget Question? typeAnnotation? initializer? ;
typeParameters : (TypeLess | GenericArrowLess | AssertLess) (typeParameter (Comma typeParameter?)*)? TypeGreater ;
methodParameters : CallParen (parameter | Comma)* CloseParen ;
methodTypeParameters : TypeLess (typeParameter (Comma typeParameter?)*)? TypeGreater ;
signatureParameters : (OpenParen | ArrowParen) (parameter | Comma)* CloseParen ;
signatureTypeParameters : (GenericArrowLess | AssertLess) (typeParameter (Comma typeParameter?)*)? TypeGreater ;
arrowTypeParameters : GenericArrowLess (typeParameter (Comma typeParameter?)*)? TypeGreater ;
arrowParameters : ArrowParen (parameter | Comma)* CloseParen ;
typeParameter : (Const | In | Out)* Identifier (Extends type)? (Equals type)? ;
typeArguments : TypeLess (type (Comma type?)*)? TypeGreater ;

classDeclaration : (Class | Struct) Identifier? typeParameters? heritageClause* brace member* CloseBrace ;
heritageClause : (Extends | Implements) heritageType (Comma heritageType)* ;
heritageType : New* primary heritageSuffix* ;
heritageSuffix
    : Dot (Identifier | PrivateIdentifier)
    | QuestionDot (Identifier | PrivateIdentifier | argumentList | typeArguments argumentList | bracket expression CloseBracket)
    | IndexBracket expression CloseBracket
    | argumentList
    | typeArguments
    | TaggedTemplate
    | taggedTemplate
    | PostfixExclamation
    ;
interfaceDeclaration : Interface Identifier typeParameters? heritageClause* brace member* CloseBrace ;
annotationDeclaration : AnnotationAt Interface Identifier brace member* CloseBrace ;
typeAlias : Type Identifier typeParameters? Equals type Semicolon? ;
enumDeclaration : Enum Identifier brace (enumMember | Comma)* CloseBrace ;
enumMember : propertyName initializer? ;
namespaceDeclaration : (Global | (Namespace | Module) (Identifier (Dot Identifier)* | String)) (BlockBrace statement* CloseBrace)? Semicolon? ;

// ── Modules ─────────────────────────────────────────────────────────────────────────────────────────

importDeclaration : Import (Type | Lazy)? (String | importClause From String) (ImportWith objectLiteral)? Semicolon? ;
importClause : Identifier (Comma (namespaceBinding | namedBindings))? | namespaceBinding | namedBindings ;
namespaceBinding : Star As Identifier ;
namedBindings : brace (namedBinding (Comma namedBinding?)*)? CloseBrace ;
namedBinding : Type? (Identifier | String) (As (Identifier | String))? ;
importEquals : ImportEquals Type? Identifier Equals expression Semicolon? ;
exportDeclaration : ExportList Type? (Star (As (Identifier | String))? From String | namedBindings (From String)?) (ImportWith objectLiteral)? Semicolon? ;
exportAssignment : ExportAssign (Default | Equals) expression Semicolon? ;
namespaceExport : ExportAs As Namespace Identifier Semicolon? ;

// ── Members of classes, interfaces and object types ─────────────────────────────────────────────────

member
    : StaticBlockStart block
    | EmptySemicolon
    | signatureTypeParameters? signatureParameters typeAnnotation? memberEnd?
    | modifiers? ( Constructor parameterList typeAnnotation? body? memberEnd?
                 | (Get | Set) propertyName parameterList typeAnnotation? body? memberEnd?
                 | New typeParameters? parameterList typeAnnotation? memberEnd?
                 | Star propertyName memberRest memberEnd?
                 | plainName memberRest memberEnd?
                 | nameBracket (TupleName Colon type CloseBracket typeAnnotation? | expression CloseBracket memberRest) memberEnd?
                 )
    ;
memberRest : (Question | PostfixExclamation)? (methodTypeParameters? methodParameters typeAnnotation? body? | typeAnnotation? initializer?) ;
memberEnd : Semicolon | Comma ;

propertyName : plainName | nameBracket expression CloseBracket ;
nameBracket : OpenBracket | LineBracket ;
plainName : Identifier | String | Number | BigInt | PrivateIdentifier | TupleName | LabelName ;

// ── Expressions ─────────────────────────────────────────────────────────────────────────────────────

expression : assignment (Comma assignment)* ;

// An arrow's head is a prefix operator that takes everything to its right; so is `yield`.
assignment : unit ((assignmentOperator | Question assignment Colon) unit)* ;
unit : unitHead* (YieldBare | arrowBlock | binary) ;
unitHead : AsyncArrow? (ArrowName | arrowTypeParameters? arrowParameters typeAnnotation?) Arrow | Yield Star? ;

assignmentOperator
    : Equals | PlusEquals | MinusEquals | AsteriskEquals | SlashEquals | PercentEquals | AsteriskAsteriskEquals
    | LessThanLessThanEquals | GreaterThanGreaterThanEquals | GreaterThanGreaterThanGreaterThanEquals
    | AmpersandEquals | BarEquals | CaretEquals | AmpersandAmpersandEquals | BarBarEquals | QuestionQuestionEquals
    ;

// A type after `as` takes every `|` and `&`, so these do not follow it.
binary : operand (binaryOperator operand | bitOperator operand)* ((As | Satisfies) (Const | type) (binaryOperator operand (binaryOperator operand | bitOperator operand)*)?)* ;

binaryOperator
    : LessThan | GreaterThan | LessThanEquals | GreaterThanEquals | InstanceOf | In
    | EqualsEquals | ExclamationEquals | EqualsEqualsEquals | ExclamationEqualsEquals
    | Plus | Minus | Asterisk | Slash | Percent | AsteriskAsterisk
    | LessThanLessThan | GreaterThanGreaterThan | GreaterThanGreaterThanGreaterThan
    | Caret | AmpersandAmpersand | BarBar | QuestionQuestion
    ;
bitOperator : Ampersand | Bar ;

// Which suffixes belong to a `new` is found while folding; `new` before a leading dot is `new.target`.
operand : prefix* New* (primary | LeadingDot (Identifier | PrivateIdentifier)) suffix* ;

prefix
    : Exclamation | Tilde | PrefixPlus | PrefixMinus | PlusPlus | MinusMinus | TypeOf | Void | Delete | Await
    | AssertLess (Const | type) TypeGreater
    ;

primary
    : Identifier | PrivateIdentifier | This | Super | Null | True | False
    | Number | BigInt | String | RegularExpression | Template
    | template
    | parenthesized
    | arrayLiteral
    | objectLiteral
    | functionExpression
    | classExpression
    | ImportCall (argumentList | Dot Identifier)
    | styleBlock
    ;

suffix
    : Dot (Identifier | PrivateIdentifier)
    | QuestionDot (Identifier | PrivateIdentifier | argumentList | typeArguments argumentList | bracket expression CloseBracket)
    | IndexBracket expression CloseBracket
    | argumentList
    | typeArguments
    | TaggedTemplate
    | taggedTemplate
    | PostfixPlusPlus | PostfixMinusMinus | PostfixExclamation
    | uiBlock
    ;

argumentList : CallParen (argument | Comma)* CloseParen ;
argument : DotDotDot assignment | assignment ;
parenthesized : OpenParen expression CloseParen ;
template : TemplateHead expression (TemplateMiddle expression)* TemplateTail ;
taggedTemplate : TaggedHead expression (TemplateMiddle expression)* TemplateTail ;
arrayLiteral : OpenBracket (argument | Comma)* CloseBracket ;

objectLiteral : OpenBrace (property | Comma)* CloseBrace ;
property
    : DotDotDot assignment
    | modifiers? ( (Get | Set) propertyName parameterList typeAnnotation? body
                 | Star propertyName methodRest
                 | propertyName (Colon assignment | initializer | methodRest)?
                 )
    ;
methodRest : typeParameters? parameterList typeAnnotation? body ;

functionExpression : AsyncFunctionExpression? FunctionExpression Star? Identifier? typeParameters? parameterList typeAnnotation? block ;
classExpression : classDecorator* ClassExpression Identifier? typeParameters? heritageClause* brace member* CloseBrace ;
classDecorator : ExpressionAt (Identifier (Dot Identifier)* typeArguments? argumentList? | OpenParen expression CloseParen) ;

// ── Types ───────────────────────────────────────────────────────────────────────────────────────────

// The head of a function type is a prefix operator that takes everything to its right; so is that of a predicate
// and of an `infer` with a bound.
// A condition's bound that is a function type may end in a condition of its own, which comes before the outer `?`.
type : typeRow (Extends typeRow (Extends typeRow Question type Colon typeRow)* Question type Colon typeRow)* ;
typeRow : (Bar | Ampersand)? typeItem ((Bar | Ampersand) typeItem)* ;
typeItem : (typeHead (Bar | Ampersand)?)* typeOperand ;
typeHead
    : arrowTypeParameters? arrowParameters Arrow
    | Abstract? New typeParameters? parameterList Arrow
    | PredicateName Is
    | Asserts
    | InferConstrained Identifier Extends
    ;
typeOperand : (KeyOf | Unique | ReadOnly)* typePrimary (IndexBracket type? CloseBracket)* ;

typePrimary
    : typeReference
    | Void | Null | This | True | False | Undefined
    | String | Number | BigInt | Template
    | (PrefixMinus | Minus) (Number | BigInt)
    | templateType
    | tupleType
    | objectType
    | mappedType
    | OpenParen type CloseParen
    | typeQuery
    | importType
    | Infer Identifier
    ;

typeReference : Identifier (Dot Identifier)* typeArguments? ;
templateType : TemplateHead type (TemplateMiddle type)* TemplateTail ;
tupleType : OpenBracket (tupleElement (Comma tupleElement?)*)? CloseBracket ;
tupleElement : DotDotDot? (TupleName Question? Colon)? type Question? ;
objectType : (OpenBrace | BodyBrace | StatementBrace | BlockBrace) member* CloseBrace ;
mappedType : MappedBrace ((PrefixPlus | PrefixMinus)? ReadOnly)? bracket Identifier In type (As type)? CloseBracket ((Plus | Minus)? Question)? typeAnnotation? (Semicolon | Comma)? CloseBrace ;
typeQuery : TypeOf ( (Identifier | This) (Dot (Identifier | PrivateIdentifier))* typeArguments? | importType ) ;
importType : ImportCall parenthesis type (Comma objectLiteral?)? CloseParen (Dot Identifier)* typeArguments? ;
