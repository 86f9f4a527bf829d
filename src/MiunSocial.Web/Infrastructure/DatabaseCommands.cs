using MiunSocial.Data;
using MiunSocial.Data.Schema;

namespace MiunSocial.Web.Infrastructure;

/// <summary>Commands for whoever runs the database: upgrade, back up, restore.</summary>
internal static class DatabaseCommands
{
    /// <summary>How long <c>migrate</c> waits for a database that does not answer, unless <c>--wait</c> says otherwise.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Brings the schema up to date, waiting for a server that is still starting and for another node that does the same.</summary>
    public static async Task<int> MigrateAsync(WebApplication app, string[] args)
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var started = clock.GetTimestamp();
        var patience = app.Configuration.GetValue<int?>("wait") is { } seconds ? TimeSpan.FromSeconds(seconds) : LongestWait;
        var faults = app.Services.GetRequiredService<IDatabaseFaults>();
        while (true)
        {
            try
            {
                await PrepareAsync(app);
                await Console.Out.WriteLineAsync("The database is up to date.");
                return Commands.Succeeded;
            }
            catch (Exception exception) when (faults.IsUnavailable(exception) && clock.GetElapsedTime(started) < patience)
            {
                await Console.Out.WriteLineAsync("Waiting for the database.");
                await Task.Delay(Pause, clock);
            }
        }
    }

    public static async Task<int> BackUpAsync(WebApplication app, string[] args)
    {
        if (await FileOfAsync(app, args) is not var (embedded, file))
        {
            return Commands.Misused;
        }
        await embedded.BackUpAsync(file, app.Lifetime.ApplicationStopping);
        await Console.Out.WriteLineAsync($"Backed up to {file}; its integrity has been checked.");
        return Commands.Succeeded;
    }

    public static async Task<int> RestoreAsync(WebApplication app, string[] args)
    {
        if (await FileOfAsync(app, args) is not var (embedded, file))
        {
            return Commands.Misused;
        }
        var former = await embedded.RestoreAsync(file, app.Lifetime.ApplicationStopping);
        await PrepareAsync(app);
        await Console.Out.WriteLineAsync($"Restored from {file}.{(former is null ? "" : $" The former database is kept as {former}.")}");
        return Commands.Succeeded;
    }

    private static async Task<(IEmbeddedDatabase Embedded, string File)?> FileOfAsync(WebApplication app, string[] args)
    {
        if (app.Services.GetService<IEmbeddedDatabase>() is not { } embedded)
        {
            await Console.Error.WriteLineAsync($"{args[0]} is for the embedded database; a server has tools of its own, see docs/operations.md.");
            return null;
        }
        if (args.Length < 2 || args[1].StartsWith('-'))
        {
            await Console.Error.WriteLineAsync($"Usage: {args[0]} FILE");
            return null;
        }
        return (embedded, args[1]);
    }

    public static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabasePreparation>().PrepareAsync(app.Lifetime.ApplicationStopping);
    }
}
