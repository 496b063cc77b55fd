namespace CoursePack.Cli.Pipeline;

/// <summary>Texts built into the command: the starter course, the stubs of <c>new</c>.</summary>
internal static class EmbeddedTexts
{
    /// <summary>Every text below a prefix, by the rest of its path, in ordinal order.</summary>
    public static IEnumerable<(string Path, string Text)> Below(string prefix) =>
        typeof(EmbeddedTexts).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => (n[prefix.Length..], Read(n)));

    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedTexts).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"'{name}' is not built in");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
