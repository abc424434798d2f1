namespace Ark.Syntax;

/// <summary>What a token is. A word that is used as a name is an <see cref="Identifier"/>, whatever it says.</summary>
public enum TokenKind : byte
{
    EndOfFile,
    /// <summary>Characters that begin no token.</summary>
    Bad,
    Identifier,
    PrivateIdentifier,
    Number,
    BigInt,
    String,
    RegularExpression,
    /// <summary>A template without substitutions.</summary>
    Template,
    TemplateHead,
    TemplateMiddle,
    TemplateTail,

    // Punctuation.
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

    // Reserved words.
    Break, Case, Catch, Class, Const, Continue, Debugger, Default, Delete, Do, Else, Enum, Export, Extends, False, Finally,
    For, Function, If, Import, In, InstanceOf, New, Null, Return, Super, Switch, This, Throw, True, Try, TypeOf, Var, Void,
    While, With,

    // Words that are keywords in some places only.
    Abstract, Accessor, Any, As, Asserts, Async, Await, BigIntKeyword, Boolean, Constructor, Declare, From, Get, Global,
    Implements, Infer, Interface, Is, KeyOf, Lazy, Let, Module, Namespace, Never, NumberKeyword, Object, Of, Out, Override,
    Private, Protected, Public, ReadOnly, Require, Satisfies, Set, Static, StringKeyword, Struct, Symbol, Type, Undefined,
    Unique, Unknown, Yield,
}
