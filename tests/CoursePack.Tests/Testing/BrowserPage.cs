using System.Collections.Immutable;
using System.Text.Json;

namespace CoursePack.Tests.Testing;

/// <summary>A page open in the browser, and a reader's hands and eyes on it.</summary>
internal sealed class BrowserPage(DevTools tools, string session, string target, string context) : IAsyncDisposable
{
    /// <summary>What the browser complained of: refusals of the page's own policy, errors of its script.</summary>
    public ImmutableArray<string> Complaints =>
    [
        .. tools.EventsOf(session).Where(e => e.GetProperty("method").GetString() is "Log.entryAdded" or "Runtime.exceptionThrown").Select(e => e.GetProperty("params").ToString()),
    ];

    public async Task Load(string file, int width, bool dark)
    {
        await Send("Page.enable");
        await Send("Runtime.enable");
        await Send("Log.enable");
        await Send("Emulation.setDeviceMetricsOverride", new { width, height = 800, deviceScaleFactor = 1, mobile = false });
        await Send("Emulation.setEmulatedMedia", new { features = new[] { new { name = "prefers-color-scheme", value = dark ? "dark" : "light" }, new { name = "prefers-reduced-motion", value = "reduce" } } });
        await Send("Page.navigate", new { url = new Uri(file).AbsoluteUri });
        await Run("new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', done))");
    }

    /// <summary>Sets the browser's own size of text, whose default is 16 px.</summary>
    public Task SetTextSize(int size) => Send("Page.setFontSizes", new { fontSizes = new { standard = size, @fixed = size } });

    /// <summary>Runs a script in the page, as its policy would not let the page itself.</summary>
    public Task Run(string script) => Evaluate(script);

    /// <returns>The script's value, or that of its promise.</returns>
    public async Task<T> Ask<T>(string script) => (await Evaluate(script)).GetProperty("value").Deserialize<T>()!;

    /// <summary>Puts the focus on an element and types there.</summary>
    public async Task Type(string selector, string text)
    {
        await Run($"document.querySelector({JsonSerializer.Serialize(selector)}).focus()");
        await Send("Input.insertText", new { text });
    }

    /// <summary>Presses and lets go a key such as <c>Escape</c>.</summary>
    public async Task Press(string key)
    {
        var code = key switch { "Escape" => 27, "Enter" => 13, "Tab" => 9, _ => throw new ArgumentException($"no code for '{key}'", nameof(key)) };
        foreach (var type in new[] { "rawKeyDown", "keyUp" })
            await Send("Input.dispatchKeyEvent", new { type, key, code = key, windowsVirtualKeyCode = code });
    }

    /// <summary>Clicks an element and waits for the one file that the browser then saves.</summary>
    /// <returns>The file's path.</returns>
    public async Task<string> SaveBy(string selector, string folder)
    {
        await tools.Send("Browser.setDownloadBehavior", new { behavior = "allow", browserContextId = context, downloadPath = folder });
        await Run($"document.querySelector({JsonSerializer.Serialize(selector)}).click()");
        for (var wait = 0; wait < 100; wait++)
        {
            if (Directory.GetFiles(folder) is [var file] && !file.EndsWith(".crdownload", StringComparison.Ordinal))
                return file;
            await Task.Delay(100);
        }

        throw new Xunit.Sdk.XunitException("nothing was saved");
    }

    public async Task<byte[]> Print() =>
        (await Send("Page.printToPDF", new { preferCSSPageSize = true, printBackground = true })).GetProperty("data").GetBytesFromBase64();

    public async ValueTask DisposeAsync()
    {
        await tools.Send("Target.closeTarget", new { targetId = target });
        await tools.Send("Target.disposeBrowserContext", new { browserContextId = context });
    }

    private async Task<JsonElement> Evaluate(string expression)
    {
        var answer = await Send("Runtime.evaluate", new { expression, awaitPromise = true, returnByValue = true, userGesture = true });
        if (answer.TryGetProperty("exceptionDetails", out var error))
            Assert.Fail(error.ToString());
        return answer.GetProperty("result");
    }

    private Task<JsonElement> Send(string method, object? parameters = null) => tools.Send(method, parameters, session);
}
