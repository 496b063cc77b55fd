using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace CoursePack.Tests.Testing;

/// <summary>A line to Chromium in the words of its DevTools protocol: commands with numbered answers, and events, as JSON.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    private static readonly TimeSpan TimeOut = TimeSpan.FromMinutes(5);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> waiting = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<JsonElement>> events = new(StringComparer.Ordinal);
    private Task reading = Task.CompletedTask;
    private int last;

    private DevTools()
    {
    }

    public static async Task<DevTools> Connect(Uri address)
    {
        var made = new DevTools();
        await made.socket.ConnectAsync(address, made.stop.Token);
        made.reading = made.Read();
        return made;
    }

    /// <summary>What a session has reported so far, oldest first.</summary>
    public IEnumerable<JsonElement> EventsOf(string session) => events.TryGetValue(session, out var all) ? all : [];

    /// <returns>The command's result.</returns>
    public async Task<JsonElement> Send(string method, object? parameters = null, string? session = null)
    {
        var id = Interlocked.Increment(ref last);
        var answer = waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters ?? new { }, sessionId = session }, Written);
        await sending.WaitAsync(stop.Token);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, stop.Token);
        }
        finally
        {
            sending.Release();
        }

        var json = await answer.Task.WaitAsync(TimeOut);
        if (json.TryGetProperty("error", out var error))
            Assert.Fail($"{method}: {error}");
        return json.GetProperty("result");
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await reading;
        socket.Dispose();
        sending.Dispose();
        stop.Dispose();
    }

    private static readonly JsonSerializerOptions Written = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    private async Task Read()
    {
        try
        {
            var buffer = new byte[1 << 16];
            using var message = new MemoryStream();
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), stop.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                    break;
                await message.WriteAsync(buffer.AsMemory(0, part.Count), stop.Token);
                if (!part.EndOfMessage)
                    continue;
                Take(JsonDocument.Parse(message.ToArray()).RootElement);
                message.SetLength(0);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The end of the tests, or of the browser: who still waits is told below.
        }

        foreach (var answer in waiting.Values)
            answer.TrySetException(new IOException("the browser has gone"));
    }

    private void Take(JsonElement json)
    {
        if (json.TryGetProperty("id", out var id))
        {
            if (waiting.TryRemove(id.GetInt32(), out var answer))
                answer.TrySetResult(json);
        }
        else if (json.TryGetProperty("sessionId", out var session))
        {
            events.GetOrAdd(session.GetString()!, _ => new()).Enqueue(json);
        }
    }
}
