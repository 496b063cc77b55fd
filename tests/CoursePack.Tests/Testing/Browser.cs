using System.Diagnostics;
using CoursePack.Tests.Testing;

[assembly: AssemblyFixture(typeof(Browser))]

namespace CoursePack.Tests.Testing;

/// <summary>Chromium without a window, as a reader of pages that we did not write. One for all tests, started when the first asks for it.</summary>
public sealed class Browser : IAsyncDisposable
{
    private const string Announcement = "DevTools listening on ";

    private readonly TemporaryFolder folder = new();
    private readonly Lazy<Task<DevTools>> tools;
    private Process? process;

    public Browser() => tools = new(Start);

    /// <summary>Opens a file in a tab of its own.</summary>
    /// <param name="width">Of the page, in CSS pixels.</param>
    internal async Task<BrowserPage> Open(string file, int width = 1280, bool dark = false)
    {
        ExternalTool.Require("chromium");
        var connection = await tools.Value;
        var context = (await connection.Send("Target.createBrowserContext")).GetProperty("browserContextId").GetString()!;
        var target = (await connection.Send("Target.createTarget", new { url = "about:blank", browserContextId = context })).GetProperty("targetId").GetString()!;
        var session = (await connection.Send("Target.attachToTarget", new { targetId = target, flatten = true })).GetProperty("sessionId").GetString()!;
        var page = new BrowserPage(connection, session, target, context);
        await page.Load(file, width, dark);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await (await tools.Value).DisposeAsync();
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        folder.Dispose();
    }

    private async Task<DevTools> Start()
    {
        // Chromium will not start its sandbox for root, as in a container; what it opens is ours.
        string[] arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-port=0", $"--user-data-dir={folder.Path}/profile", "about:blank"];
        process = Process.Start(new ProcessStartInfo(ExternalTool.Require("chromium"), arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text && text.StartsWith(Announcement, StringComparison.Ordinal))
                address.TrySetResult(new(text[Announcement.Length..]));
        };
        process.BeginErrorReadLine();
        return await DevTools.Connect(await address.Task.WaitAsync(TimeSpan.FromSeconds(60)));
    }
}
