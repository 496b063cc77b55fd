using CoursePack.Core.Documents;

namespace CoursePack.Rendering.Html;

/// <summary>Line drawings beside the name of a call-out; decoration, hidden from screen readers.</summary>
internal static class HtmlIcons
{
    public static string Of(CalloutKind kind) => kind switch
    {
        CalloutKind.Note => Draw("<path d=\"M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7\"/>"),
        CalloutKind.Tip => Draw("<path d=\"M9 18h6M10 21h4M9 15a6 6 0 1 1 6 0v1H9z\"/>"),
        CalloutKind.Example => Draw("<path d=\"M3 5h12v8H9l-4 3v-3H3zM18 9h3v8h-2v3l-4-3h-4v-1\"/>"),
        CalloutKind.Care => Draw("<path d=\"M12 20S4 15 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 6-8 11-8 11z\"/>"),
        CalloutKind.Answer => Draw("<path d=\"M4 4h16v12h-8l-5 4v-4H4zM8 10l3 3 5-6\"/>"),
        CalloutKind.Trainer => Draw("<circle cx=\"12\" cy=\"7\" r=\"4\"/><path d=\"M4 21c0-5 4-8 8-8s8 3 8 8z\"/>"),
        CalloutKind.Warning => Draw("<path d=\"M12 3 2 20h20zM12 9v5M12 17v.5\"/>"),
        _ => throw new InvalidOperationException($"no icon for {kind}"),
    };

    private static string Draw(string shape) =>
        "<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" aria-hidden=\"true\" focusable=\"false\">" + shape + "</svg>";
}
