using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Markdown;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Binding;

internal sealed partial class MappingReader
{
    /// <summary>A text that is never read as Markdown.</summary>
    public AuthorText Text(string key) => new(Scalar(key, "a text", required: true)?.Mapped ?? Nothing(SpanOf(key)));

    public AuthorText? TextOrNull(string key) => Scalar(key, "a text", required: false) is { } scalar ? new(scalar.Mapped) : null;

    public string Plain(string key) => Scalar(key, "a text", required: true)?.Text ?? "";

    public string? PlainOrNull(string key) => Scalar(key, "a text", required: false)?.Text;

    public Spanned<string> Word(string key) => Scalar(key, "a word", required: true) is { } scalar ? Spanned(scalar) : new("", SpanOf(key));

    public Spanned<string>? WordOrNull(string key) => Scalar(key, "a word", required: false) is { } scalar ? Spanned(scalar) : null;

    /// <summary>An id of ours, <c>[a-z][a-z0-9-]*</c>.</summary>
    public Spanned<string> Id(string key = "id")
    {
        var id = Word(key);
        if (id.Value.Length > 0)
            CheckId(key, id);
        return id;
    }

    /// <summary>An id as a framework publishes it, such as <c>3.2.4</c>.</summary>
    public Spanned<string> PublishedId(string key = "id")
    {
        var id = Word(key);
        if (id.Value.Length > 0 && !ScalarValue.IsPublishedId(id.Value))
            Found.Add(BindingFindings.MalformedId.At(id.Span, $"'{Short(id.Value)}' is not an id", "use letters, digits, full stops and hyphens, without spaces"));
        return id;
    }

    public void CheckId(string key, Spanned<string> id)
    {
        if (!ScalarValue.IsId(id.Value))
            Found.Add(BindingFindings.MalformedId.At(id.Span, key == "id" ? $"'{Short(id.Value)}' is not an id" : $"'{Short(id.Value)}' is not a name for '{key}'", "begin with a small letter and use a to z, 0 to 9 and hyphens"));
    }

    public int? WholeOrNull(string key, int least, int most) => WholeNumber(key, least, most, required: false);

    public int Whole(string key, int least, int most) => WholeNumber(key, least, most, required: true) ?? 0;

    public bool Flag(string key) => Value(key, "true or false", required: false, ScalarValue.Flag) ?? false;

    public DateOnly? DateOrNull(string key) => Value(key, "a date such as 2027-01-31", required: false, ScalarValue.Date);

    public DateOnly Date(string key) => Value(key, "a date such as 2027-01-31", required: true, ScalarValue.Date) ?? default;

    public TimeOnly Time(string key) => Value(key, "a time such as 09:30", required: true, ScalarValue.Time) ?? default;

    public string? WebAddressOrNull(string key)
    {
        if (Scalar(key, "a web address", required: false) is not { } scalar)
            return null;
        if (!ScalarValue.IsWebAddress(scalar.Text))
            WrongType(key, scalar, "a web address", "write it whole, with https://");
        return scalar.Text;
    }

    public T Choice<T>(string key)
        where T : struct, Enum =>
        Scalar(key, "a word", required: true) is { } scalar ? Choose<T>(key, scalar) ?? default : default;

    public T? ChoiceOrNull<T>(string key)
        where T : struct, Enum =>
        Scalar(key, "a word", required: false) is { } scalar ? Choose<T>(key, scalar) : null;

    public T? Choose<T>(string key, YamlNode.Scalar scalar)
        where T : struct, Enum
    {
        if (Vocabulary<T>.Of(scalar.Text) is { } value)
            return value;
        ReportChoice(key, Spanned(scalar), [.. Vocabulary<T>.InOrder]);
        return null;
    }

    /// <summary>A word that must be one of a fixed set which the model keeps as text.</summary>
    public void CheckChoice(string key, Spanned<string> word, IEnumerable<string> known, bool ownAllowed = false)
    {
        var words = known.ToList();
        if (!words.Contains(word.Value) && !(ownAllowed && word.Value.StartsWith("x-", StringComparison.Ordinal) && ScalarValue.IsId(word.Value)))
            ReportChoice(key, word, words);
    }

    /// <summary>A level of a framework, which may have none.</summary>
    public void CheckLevel(Spanned<string> level, ImmutableArray<string> known, string framework)
    {
        if (known.IsEmpty)
            Found.Add(CrosswalkFindings.LevelWithoutLevels.At(level.Span, $"the framework '{framework}' names no levels, so '{Short(level.Value)}' means nothing", $"take 'level' away, or add levels: [ … ] to '{framework}', lowest first"));
        else
            CheckChoice("level", level, known);
    }

    public ImmutableArray<Spanned<string>> Words(string key, string what = "word", bool required = false) =>
        [.. ScalarItems(key, what, required).Select(Spanned)];

    public ImmutableArray<AuthorText> Texts(string key) => [.. ScalarItems(key, "text", required: false).Select(s => new AuthorText(s.Mapped))];

    public RichText Markdown(string key, Audience audience) =>
        MarkdownText(key, required: true) is { } text ? Read(text, audience) : new(Nothing(SpanOf(key)), []);

    public RichText? MarkdownOrNull(string key, Audience audience) =>
        MarkdownText(key, required: false) is { } text ? Read(text, audience) : null;

    public RichText Read(MappedText text, Audience audience)
    {
        var read = MarkdownReader.Read(Context.Silences.TakeOut(text), audience);
        Found.AddRange(read.Diagnostics);
        return read.Value ?? new(text, []);
    }

    /// <summary>A slide stands alone: its title may be <c>#</c> or <c>##</c> and skips no level.</summary>
    public RichText ReadSlide(MappedText slide)
    {
        var read = MarkdownReader.Read(Context.Silences.TakeOut(slide), Audience.Everyone);
        Found.AddRange(read.Diagnostics.Where(d => d.Descriptor != MarkdownFindings.SkippedHeadingLevel));
        return read.Value ?? new(slide, []);
    }

    /// <summary>The Markdown of a key before it is read: a <c>|</c> block, a one-line text, or the file that <c>{ file: … }</c> names.</summary>
    public MappedText? MarkdownText(string key, bool required)
    {
        var node = required ? Node(key) : NodeOrNull(key);
        switch (node)
        {
            case null:
                return null;
            case YamlNode.Scalar { Style: ScalarStyle.Folded } folded:
                Found.Add(BindingFindings.FoldedMarkdown.At(BindingContext.FirstLine(folded.Span), $"the lines of '{key}' are joined by YAML before they are read", "begin the text with '|' and put it on the next lines, indented") with { Repair = FoldedText.AsBlock(folded, IsInBrackets) });
                return null;
            case YamlNode.Scalar scalar:
                if (required && string.IsNullOrWhiteSpace(scalar.Text))
                    ReportBlank(key);
                return string.IsNullOrWhiteSpace(scalar.Text) ? null : scalar.Mapped;
            case YamlNode.Mapping:
                return Context.Bind(node, $"text of '{key}'", FileText)?.Text;
            default:
                WrongType(key, node, "a text", "write a '|' block, or { file: path.md }");
                return null;
        }
    }

    private static TextOfFile FileText(MappingReader keys)
    {
        var file = keys.Word("file");
        if (file.Value.Length == 0)
            return new(null);
        if (WorkspacePath.Resolve(WorkspacePath.Folder(keys.Path), file.Value) is not { } path)
        {
            keys.Found.Add(FileFindings.OutsideRoot.At(file.Span, $"'{file.Value}' leads outside the curriculum", "write a path relative to this file, with '/'"));
            return new(null);
        }

        if (!path.EndsWith(".md", StringComparison.Ordinal))
        {
            keys.Found.Add(BindingFindings.WrongType.At(file.Span, $"'file' must be the path of a Markdown file, not '{file.Value}'", "name a file that ends in .md"));
            return new(null);
        }

        return new(keys.Context.Files.Text(path, file.Span) is { } source ? MappedText.Whole(source) : null);
    }

    private sealed record TextOfFile(MappedText? Text);

    private int? WholeNumber(string key, int least, int most, bool required)
    {
        var needed = most == int.MaxValue ? $"a whole number from {least}" : $"a whole number from {least} to {most}";
        return Value<int>(key, needed, required, s => ScalarValue.Whole(s) is { } number && number >= least && number <= most ? number : null);
    }

    private T? Value<T>(string key, string needed, bool required, Func<YamlNode.Scalar, T?> read)
        where T : struct
    {
        if (Scalar(key, needed, required) is not { } scalar)
            return null;
        if (read(scalar) is { } value)
            return value;
        Found.Add(scalar.Style == ScalarStyle.Quoted && read(Unquoted(scalar)) is not null
            ? NotOfType(key, scalar, needed, "take the quotation marks away") with { Repair = new("take the quotation marks away", IsCertain: true, [new(scalar.Span, scalar.Text)]) }
            : NotOfType(key, scalar, needed));
        return null;
    }

    private static YamlNode.Scalar Unquoted(YamlNode.Scalar scalar) => new(scalar.Mapped, ScalarStyle.Plain, scalar.Span);

    private YamlNode.Scalar? Scalar(string key, string needed, bool required)
    {
        var node = required ? Node(key) : NodeOrNull(key);
        if (node is YamlNode.Scalar scalar)
        {
            if (!string.IsNullOrWhiteSpace(scalar.Text))
                return scalar;
            if (required)
                ReportBlank(key);
            return null;
        }

        if (node is not null)
            WrongType(key, node, needed);
        return null;
    }

    private ImmutableArray<YamlNode.Scalar> ScalarItems(string key, string what, bool required) =>
        EachNode(key, what, item =>
        {
            if (item is YamlNode.Scalar scalar && !string.IsNullOrWhiteSpace(scalar.Text))
                return scalar;
            Found.Add(BindingFindings.WrongType.At(BindingContext.FirstLine(item.Span), $"an entry of '{key}' must be {BindingContext.Article(what)}, not {(item is YamlNode.Scalar ? "nothing" : BindingContext.Describe(item))}"));
            return null;
        }, required);

    private void ReportChoice(string key, Spanned<string> word, IReadOnlyCollection<string> known)
    {
        var finding = BindingFindings.UnknownValue.At(
            word.Span,
            $"'{Short(word.Value)}' is not a value of '{key}'",
            [.. Suggestion.For(word.Value, known), $"write one of: {string.Join(", ", known)}"]);
        Found.Add(finding with { Repair = NearMiss.Mend(word.Span, word.Value, known) });
    }

    private static Spanned<string> Spanned(YamlNode.Scalar scalar) => new(scalar.Text, scalar.Span);

    private static MappedText Nothing(SourceSpan span) => new("", span.Source!, span.Start);
}
