using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>Writes and reads <c>overlay.lock.yaml</c>.</summary>
internal static class OverlayLockFile
{
    private const string Nothing = "absent", WithoutThings = "1";

    public static string Write(OverlayLock recorded)
    {
        var text = new StringBuilder();
        text.Append("# What the base said when each override was written. 'coursepack upgrade' writes this file; do not edit it.\n");
        text.Append(CultureInfo.InvariantCulture, $"version: {OverlayLock.Version}\n");
        text.Append(CultureInfo.InvariantCulture, $"base: {{ id: {Quoted(recorded.BaseId)}, version: {Quoted(recorded.BaseVersion)} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"fingerprint: {CanonicalText.Algorithm}\n");
        text.Append(recorded.Entries.IsEmpty ? "overrides: []\n" : "overrides:\n");
        foreach (var (target, entry) in recorded.Entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - target: {Quoted(target)}\n");
            text.Append(CultureInfo.InvariantCulture, $"    sha256: {(entry.Base is { } value ? CanonicalText.Fingerprint(value) : Nothing)}\n");
            if (entry.Base is { } said)
                text.Append("    base: ").Append(Text(said)).Append('\n');
        }

        text.Append(recorded.Things is null or { IsEmpty: true } ? "things: []\n" : "# What the base held, by which a later upgrade knows what is new, gone, moved and renamed.\nthings:\n");
        foreach (var (name, thing) in recorded.Things ?? ImmutableSortedDictionary<string, RecordedThing>.Empty)
            text.Append(CultureInfo.InvariantCulture, $"  - {{ name: {Quoted(name)}, content: {Quoted(thing.Content)}{(thing.File is { } file ? $", file: {Quoted(file)}" : "")}{(thing.Words is { Length: > 0 } words ? $", words: {Quoted(words)}" : "")}{(thing.Became is { } now ? $", became: {Quoted(now)}" : "")} }}\n");
        return text.ToString();
    }

    /// <returns>Null where the file cannot be used, with findings.</returns>
    public static Outcome<OverlayLock> Read(YamlNode node)
    {
        var found = new DiagnosticBag();
        if (node is not YamlNode.Mapping keys || Word(keys, "version") is not { } version)
            return Broken(found, OverlayPlaces.FirstLine(node.Span), "this is no lock of an overlay");
        var knowsThings = version.Value == OverlayLock.Version.ToString(CultureInfo.InvariantCulture);
        if (!knowsThings && version.Value != WithoutThings)
            return Broken(found, version.Span, $"the lock has the layout {version.Value}, which this version of coursepack does not know", "use the coursepack that wrote it, or a later one");
        // Another way of making fingerprints must never approve what nobody looked at.
        if (Word(keys, "fingerprint") is not { Value: CanonicalText.Algorithm } way)
            return Broken(found, Word(keys, "fingerprint")?.Span ?? version.Span, $"the lock's fingerprints are not of the kind {CanonicalText.Algorithm}", "use the coursepack that wrote it, or a later one");
        if (NodeEditor.Entry(keys, "base")?.Value is not YamlNode.Mapping below || NodeEditor.Entry(keys, "overrides")?.Value is not YamlNode.Sequence list)
            return Broken(found, way.Span, "the lock lacks its base or its overrides");
        var entries = OverlayLock.Empty.Entries.ToBuilder();
        foreach (var item in list.Items)
        {
            if (Entry(item, found) is not var (target, entry))
                continue;
            if (entries.TryGetValue(target, out var first))
                found.Add(OverlayFindings.BrokenLock.At(entry.Span, $"'{target}' stands in the lock twice", Remedy).With(first.Span, "the first one"));
            else
                entries.Add(target, entry);
        }

        var things = knowsThings ? Things(keys, way.Span, found) : null;
        return new(found.HasErrors ? null : new(Word(below, "id")?.Value ?? "", Word(below, "version")?.Value ?? "", entries.ToImmutable()) { Things = things }, found.ToImmutable());
    }

    private static ImmutableSortedDictionary<string, RecordedThing> Things(YamlNode.Mapping keys, SourceSpan near, DiagnosticBag found)
    {
        var things = ImmutableSortedDictionary.CreateBuilder<string, RecordedThing>(StringComparer.Ordinal);
        if (NodeEditor.Entry(keys, "things")?.Value is not YamlNode.Sequence list)
        {
            found.Add(OverlayFindings.BrokenLock.At(near, "the lock lacks what the base held", Remedy));
            return things.ToImmutable();
        }

        foreach (var item in list.Items)
        {
            if (item is YamlNode.Mapping thing && Word(thing, "name") is { } name && Word(thing, "content") is { } content)
                things[name.Value] = new(content.Value, Word(thing, "file")?.Value) { Words = Word(thing, "words")?.Value, Became = Word(thing, "became")?.Value };
            else
                found.Add(OverlayFindings.BrokenLock.At(OverlayPlaces.FirstLine(item.Span), "this thing of the lock lacks its name or its content", Remedy));
        }

        return things.ToImmutable();
    }

    private const string Remedy = "fetch the file again from your version control, or delete it, look at every override and write it anew with 'coursepack upgrade'";

    private static (string Target, OverlayLockEntry Entry)? Entry(YamlNode item, DiagnosticBag found)
    {
        if (item is not YamlNode.Mapping keys || Word(keys, "target") is not { } target || Word(keys, "sha256") is not { } fingerprint)
        {
            found.Add(OverlayFindings.BrokenLock.At(OverlayPlaces.FirstLine(item.Span), "this entry of the lock lacks its target or its fingerprint", Remedy));
            return null;
        }

        var said = (NodeEditor.Entry(keys, "base")?.Value as YamlNode.Scalar)?.Text;
        if (fingerprint.Value != (said is null ? Nothing : CanonicalText.Fingerprint(said)))
        {
            found.Add(OverlayFindings.BrokenLock.At(fingerprint.Span, $"the fingerprint of '{target.Value}' does not fit the text recorded under it", Remedy));
            return null;
        }

        return (target.Value, new(said, target.Span));
    }

    private static Spanned<string>? Word(YamlNode.Mapping keys, string key) =>
        NodeEditor.Entry(keys, key)?.Value is YamlNode.Scalar { IsEmpty: false } scalar ? new(scalar.Text, scalar.Span) : null;

    private static Outcome<OverlayLock> Broken(DiagnosticBag found, SourceSpan span, string message, string hint = Remedy)
    {
        found.Add(OverlayFindings.BrokenLock.At(span, message, hint));
        return new(null, found.ToImmutable());
    }

    /// <summary>A block of several lines that people can read; quotes where YAML would change a character of it.</summary>
    private static string Text(string value)
    {
        var isPlain = value.Contains('\n', StringComparison.Ordinal) && !value.EndsWith('\n') && !value.StartsWith('\n') && value.All(c => c is '\n' || (c >= ' ' && c is not ('\u007F' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF')));
        return isPlain ? "|2-\n" + string.Join('\n', value.Split('\n').Select(line => line.Length == 0 ? "" : "      " + line)) : Quoted(value);
    }

    private static string Quoted(string value) => $"\"{JavaScriptEncoder.Default.Encode(value)}\"";
}
