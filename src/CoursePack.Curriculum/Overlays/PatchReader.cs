using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>Reads the list <c>patch</c> of an overlay's file.</summary>
internal sealed class PatchReader(DiagnosticBag found)
{
    /// <summary>Operations of one overlay. Each looks its target up in the whole course.</summary>
    public const int Most = 1000;

    private static readonly FrozenDictionary<string, OverlayOperation> Operations = new Dictionary<string, OverlayOperation>
    {
        ["set"] = OverlayOperation.Set,
        ["replace"] = OverlayOperation.Replace,
        ["append"] = OverlayOperation.Append,
        ["insert-before"] = OverlayOperation.InsertBefore,
        ["insert-after"] = OverlayOperation.InsertAfter,
        ["remove"] = OverlayOperation.Remove,
        ["move"] = OverlayOperation.Move,
    }.ToFrozenDictionary();

    private static readonly string[] Anchors = ["to", "before", "after"], Contents = ["value", "text", "file"], WaiverKeys = ["reason", "owner", "expires"];

    internal static readonly string[] Keys = ["op", "at", .. Contents, .. Anchors, "why", "waiver"];

    /// <summary>The word of an operation, as authors write it.</summary>
    public static string Word(OverlayOperation operation) => Operations.First(o => o.Value == operation).Key;

    /// <summary>The patches of a layer, those of <c>course.yaml</c> first.</summary>
    public ImmutableArray<Patch> Read(CourseTree layer)
    {
        var patches = ImmutableArray.CreateBuilder<Patch>();
        foreach (var document in layer.Documents.Values.OrderBy(d => d.Path != CourseTree.CourseFile).ThenBy(d => d.Path, StringComparer.Ordinal))
        {
            if (document.Root is null || NodeEditor.Entry(document.Root, "patch") is not { } entry || entry.Value is YamlNode.Refused)
                continue;
            if (entry.Value is not YamlNode.Sequence list)
            {
                found.Add(OverlayFindings.MalformedPatch.At(entry.Key.Span, "'patch' must be a list of operations", "begin each with '- op: '"));
                continue;
            }

            foreach (var item in list.Items)
            {
                if (patches.Count >= Most)
                {
                    found.Add(OverlayFindings.MalformedPatch.At(FirstLine(item.Span), $"an overlay has more than {Most} operations", "say what differs in files that mirror the base"));
                    return patches.ToImmutable();
                }

                if (item is not YamlNode.Refused && One(item) is { } patch)
                    patches.Add(patch);
            }
        }

        return patches.ToImmutable();
    }

    private Patch? One(YamlNode item)
    {
        if (item is not YamlNode.Mapping keys)
        {
            found.Add(OverlayFindings.MalformedPatch.At(FirstLine(item.Span), "an operation is written with keys", "write { op: set, at: …, value: … }"));
            return null;
        }

        if (!KnownKeys(keys, Keys, "an operation") || Word(keys, "op", required: true) is not { } name || Word(keys, "at", required: true) is not { } at)
            return null;
        if (!Operations.TryGetValue(name.Value, out var operation))
        {
            found.Add(OverlayFindings.MalformedPatch.At(name.Span, $"there is no operation '{name.Value}'", [.. Suggestion.For(name.Value, Operations.Keys), "write one of: set, replace, append, insert-before, insert-after, remove, move"]));
            return null;
        }

        if (Content(keys, name, operation) is not (true, var content) || Anchor(keys, name, operation) is not (true, var anchor) || Waiver(keys, operation) is not (true, var waiver))
            return null;
        return new(operation, at, content, anchor, Word(keys, "why", required: false)?.Value, waiver, name.Span);
    }

    private (bool Fine, YamlNode? Value) Content(YamlNode.Mapping keys, Spanned<string> name, OverlayOperation operation)
    {
        var given = keys.Entries.Where(e => Contents.Contains(e.Key.Text)).ToList();
        var needed = operation is not (OverlayOperation.Remove or OverlayOperation.Move);
        if (!needed && given.Count > 0)
            return (Refuse(given[0].Key.Span, $"'{name.Value}' takes no '{given[0].Key.Text}'", "take it away"), null);
        if (needed && given.Count == 0)
            return (Refuse(name.Span, $"'{name.Value}' does not say what to put there", "add value:, text: or file:"), null);
        if (given.Count > 1)
            return (Refuse(given[1].Key.Span, $"an operation has both '{given[0].Key.Text}' and '{given[1].Key.Text}'", "keep one of them"), null);
        if (given.Count == 0)
            return (true, null);
        var (key, value) = (given[0].Key, given[0].Value);
        if (value is YamlNode.Scalar { IsEmpty: true })
            return (Refuse(key.Span, $"'{key.Text}' has no value", "write one after the colon; to take something away, write op: remove"), null);
        if (key.Text != "value" && value is not YamlNode.Scalar)
            return (Refuse(FirstLine(value.Span), $"'{key.Text}' must be a text", key.Text == "file" ? "name a Markdown file, counted from this file" : "write a '|' block; lists and keys stand under 'value'"), null);
        return (true, key.Text == "file" ? new YamlNode.Mapping([new(key, value)], keys.Span) : value);
    }

    private (bool Fine, (string, Spanned<string>)? Anchor) Anchor(YamlNode.Mapping keys, Spanned<string> name, OverlayOperation operation)
    {
        var given = keys.Entries.Where(e => Anchors.Contains(e.Key.Text)).ToList();
        if (operation == OverlayOperation.Move && given.Count != 1)
            return (Refuse(name.Span, "'move' must say where", "add one of to:, before: or after:"), null);
        if (operation != OverlayOperation.Move && given.Count > 0)
            return (Refuse(given[0].Key.Span, $"'{name.Value}' takes no '{given[0].Key.Text}'", "take it away"), null);
        if (given.Count == 0)
            return (true, null);
        return Word(keys, given[0].Key.Text, required: true) is { } reference ? (true, (given[0].Key.Text, reference)) : (false, null);
    }

    private (bool Fine, PatchWaiver? Waiver) Waiver(YamlNode.Mapping keys, OverlayOperation operation)
    {
        if (NodeEditor.Entry(keys, "waiver") is not { } entry)
            return (true, null);
        if (entry.Value is not YamlNode.Mapping waiver || operation is OverlayOperation.Append or OverlayOperation.InsertBefore or OverlayOperation.InsertAfter or OverlayOperation.Move)
            return (Refuse(entry.Key.Span, "a waiver belongs to an operation that takes something away, and has keys", "write waiver: { reason: …, owner: …, expires: 2027-03-31 }"), null);
        if (!KnownKeys(waiver, WaiverKeys, "a waiver") || Word(waiver, "reason", required: true) is not { } reason || Word(waiver, "owner", required: true) is not { } owner || Word(waiver, "expires", required: true) is not { } expires)
            return (false, null);
        return DateOnly.TryParseExact(expires.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (true, new(reason.Value, owner.Value, date, entry.Key.Span))
            : (Refuse(expires.Span, $"'{expires.Value}' is no date", "write it as year-month-day, such as 2027-03-31"), null);
    }

    private bool KnownKeys(YamlNode.Mapping keys, string[] known, string what)
    {
        var unknown = keys.Entries.Where(e => !known.Contains(e.Key.Text)).ToList();
        foreach (var entry in unknown)
            found.Add(OverlayFindings.MalformedPatch.At(entry.Key.Span, $"{what} has no key '{entry.Key.Text}'", [.. Suggestion.For(entry.Key.Text, known).DefaultIfEmpty($"known keys: {string.Join(", ", known)}")]));
        return unknown.Count == 0;
    }

    private Spanned<string>? Word(YamlNode.Mapping keys, string key, bool required)
    {
        if (NodeEditor.Entry(keys, key) is not { } entry)
        {
            if (required)
                Refuse(keys.Entries.IsEmpty ? keys.Span : keys.Entries[0].Key.Span, $"'{key}' is missing here", $"add '{key}:'");
            return null;
        }

        if (entry.Value is YamlNode.Scalar scalar && !string.IsNullOrWhiteSpace(scalar.Text))
            return new(scalar.Text.Trim(), scalar.Span);
        if (entry.Value is not YamlNode.Refused)
            Refuse(entry.Key.Span, $"'{key}' must be a word or a text", "write it after the colon");
        return null;
    }

    private bool Refuse(SourceSpan span, string message, string hint)
    {
        found.Add(OverlayFindings.MalformedPatch.At(span, message, hint));
        return false;
    }

    private static SourceSpan FirstLine(SourceSpan span) => OverlayPlaces.FirstLine(span);
}
