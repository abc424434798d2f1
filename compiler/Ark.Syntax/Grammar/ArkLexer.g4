// The tokens of ArkTS and TypeScript. Parsing/Lexer.cs does the same by hand, many times faster; the tests compare the two, token
// by token (tests/Ark.Tests/Syntax/ArkLexer.cs is generated from this file). What a lexer cannot tell from the characters, the
// base class answers there.
//
// `>` is never joined with what follows, nor two `<`: see Parsing/AngleBrackets.cs. The names are those of TokenKind.

lexer grammar ArkLexer;

options { superClass = LexerBase; }

// ── Between tokens ──────────────────────────────────────────────────────────────────────────────────

HashBang : '#!' {AtStart()}? ~[\r\n\u2028\u2029]* -> skip ;
WhiteSpace : [ \t\r\n\u000B\u000C\u0085\uFEFF\u2028\u2029\p{Zs}]+ -> skip ;
LineComment : '//' ~[\r\n\u2028\u2029]* -> skip ;
BlockComment : '/*' .*? ('*/' | EOF) -> skip ;

// ── Literals ────────────────────────────────────────────────────────────────────────────────────────

BigInt : Digits 'n' Tail? ;
Number : Digits Tail? ;
fragment Digits
    : [0-9] [0-9_]* ('.' [0-9_]*)? Exponent?
    | '.' [0-9] [0-9_]* Exponent?
    | '0' ([xX] [0-9a-fA-F_]* | [oO] [0-7_]* | [bB] [01_]*)
    ;
fragment Exponent : [eE] [+-]? [0-9] [0-9_]* ;
// A number that runs into a name is one bad number.
fragment Tail : (Start | [0-9]) Part* ;

// What is not terminated ends with its line, a template with the file.
String : '"' (~["\\\r\n] | Escape)* '"'? | '\'' (~['\\\r\n] | Escape)* '\''? ;
fragment Escape : '\\' ('\r\n' | . | EOF) ;

RegularExpression : '/' {BeginsRegularExpression()}? RegularCharacter* ('[' ClassCharacter*)? '\\'? ('/' (Start Part*)?)? ;
fragment RegularCharacter : ~[/\\[\r\n\u2028\u2029] | '\\' ~[\r\n\u2028\u2029] | '[' ClassCharacter* ']' ;
fragment ClassCharacter : ~[\]\\\r\n\u2028\u2029] | '\\' ~[\r\n\u2028\u2029] ;

Template : '`' TemplateCharacter* '$'* '`'? ;
TemplateHead : '`' TemplateCharacter* '$'* '${' ;
TemplateTail : '}' {EndsSubstitution()}? TemplateCharacter* '$'* '`'? ;
TemplateMiddle : '}' {EndsSubstitution()}? TemplateCharacter* '$'* '${' ;
fragment TemplateCharacter : ~[`$\\] | Escape | '$'+ (~[`$\\{] | Escape) ;

// ── Punctuation ─────────────────────────────────────────────────────────────────────────────────────

OpenBrace : '{' ; CloseBrace : '}' ; OpenParen : '(' ; CloseParen : ')' ; OpenBracket : '[' ; CloseBracket : ']' ;
Dot : '.' ; DotDotDot : '...' ; QuestionDot : '?.' {NoDigitFollows()}? ; Semicolon : ';' ; Comma : ',' ; Colon : ':' ; Question : '?' ;
At : '@' ; Arrow : '=>' ;
LessThan : '<' ; GreaterThan : '>' ; LessThanEquals : '<=' ;
EqualsEquals : '==' ; ExclamationEquals : '!=' ; EqualsEqualsEquals : '===' ; ExclamationEqualsEquals : '!==' ;
Plus : '+' ; Minus : '-' ; Asterisk : '*' ; Slash : '/' ; Percent : '%' ; AsteriskAsterisk : '**' ; PlusPlus : '++' ; MinusMinus : '--' ;
Ampersand : '&' ; Bar : '|' ; Caret : '^' ; Tilde : '~' ; Exclamation : '!' ; AmpersandAmpersand : '&&' ; BarBar : '||' ;
QuestionQuestion : '??' ;
Equals : '=' ; PlusEquals : '+=' ; MinusEquals : '-=' ; AsteriskEquals : '*=' ; SlashEquals : '/=' ; PercentEquals : '%=' ;
AsteriskAsteriskEquals : '**=' ; AmpersandEquals : '&=' ; BarEquals : '|=' ; CaretEquals : '^=' ; AmpersandAmpersandEquals : '&&=' ;
BarBarEquals : '||=' ; QuestionQuestionEquals : '??=' ;

// ── Words ───────────────────────────────────────────────────────────────────────────────────────────

Break : 'break' ; Case : 'case' ; Catch : 'catch' ; Class : 'class' ; Const : 'const' ; Continue : 'continue' ; Debugger : 'debugger' ;
Default : 'default' ; Delete : 'delete' ; Do : 'do' ; Else : 'else' ; Enum : 'enum' ; Export : 'export' ; Extends : 'extends' ;
False : 'false' ; Finally : 'finally' ; For : 'for' ; Function : 'function' ; If : 'if' ; Import : 'import' ; In : 'in' ;
InstanceOf : 'instanceof' ; New : 'new' ; Null : 'null' ; Return : 'return' ; Super : 'super' ; Switch : 'switch' ; This : 'this' ;
Throw : 'throw' ; True : 'true' ; Try : 'try' ; TypeOf : 'typeof' ; Var : 'var' ; Void : 'void' ; While : 'while' ; With : 'with' ;

Abstract : 'abstract' ; Accessor : 'accessor' ; Any : 'any' ; As : 'as' ; Asserts : 'asserts' ; Async : 'async' ; Await : 'await' ;
BigIntKeyword : 'bigint' ; Boolean : 'boolean' ; Constructor : 'constructor' ; Declare : 'declare' ; From : 'from' ; Get : 'get' ;
Global : 'global' ; Implements : 'implements' ; Infer : 'infer' ; Interface : 'interface' ; Is : 'is' ; KeyOf : 'keyof' ; Lazy : 'lazy' ;
Let : 'let' ; Module : 'module' ; Namespace : 'namespace' ; Never : 'never' ; NumberKeyword : 'number' ; Object : 'object' ; Of : 'of' ;
Out : 'out' ; Override : 'override' ; Private : 'private' ; Protected : 'protected' ; Public : 'public' ; ReadOnly : 'readonly' ;
Require : 'require' ; Satisfies : 'satisfies' ; Set : 'set' ; Static : 'static' ; StringKeyword : 'string' ; Struct : 'struct' ;
Symbol : 'symbol' ; Type : 'type' ; Undefined : 'undefined' ; Unique : 'unique' ; Unknown : 'unknown' ; Yield : 'yield' ;

Identifier : Start Part* ;
PrivateIdentifier : '#' Start Part* ;
fragment Start : [a-zA-Z_$] | UnicodeEscape | [\u200C\u200D\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Pc}\p{Cs}] ;
fragment Part : [a-zA-Z0-9_$] | UnicodeEscape | [\u200C\u200D\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}\p{Cs}] ;
fragment UnicodeEscape : '\\u' ('{' [0-9a-zA-Z]* '}')? ;

Bad : . ;
