using MiunSocial.Data;
using MiunSocial.Data.Schema;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.People;

namespace MiunSocial.Web.Infrastructure;

/// <summary>What the portal does from the command line instead of serving pages.</summary>
public static class Commands
{
    internal const int Succeeded = 0;
    internal const int Failed = 1;
    internal const int Misused = 2;

    public static Func<WebApplication, string[], Task<int>>? Find(string[] args) => args.FirstOrDefault() switch
    {
        "backup" => DatabaseCommands.BackUpAsync,
        "create-admin" => CreateAdminAsync,
        "migrate" => DatabaseCommands.MigrateAsync,
        "restore" => DatabaseCommands.RestoreAsync,
        _ => null,
    };

    /// <summary>
    /// What sets the portal up. A command's own words come before it; among settings, a file whose name begins with a slash would
    /// be taken for one and the next for its value.
    /// </summary>
    public static string[] SettingsOf(string[] args) =>
        Find(args) is null ? args : [.. args.SkipWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal))];

    /// <summary>Runs a command; what stands in its way is said in a sentence instead of a stack.</summary>
    public static async Task<int> RunAsync(this WebApplication app, Func<WebApplication, string[], Task<int>> command, string[] args)
    {
        try
        {
            return await command(app, args);
        }
        catch (SchemaException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return Failed;
        }
        catch (Exception exception) when (app.Services.GetRequiredService<IDatabaseFaults>().IsUnavailable(exception))
        {
            await Console.Error.WriteLineAsync($"The database cannot serve: {exception.GetBaseException().Message}");
            return Failed;
        }
    }

    /// <summary>Makes a person with the role Administrator, or grants it, and prints a link to choose a password with.</summary>
    private static async Task<int> CreateAdminAsync(WebApplication app, string[] args)
    {
        var email = app.Configuration["email"]?.Trim();
        if (email is null || !EmailAddress.IsValid(email))
        {
            await Console.Error.WriteLineAsync("Usage: create-admin --email name@university.se [--name \"First Last\"]");
            return Misused;
        }
        await DatabaseCommands.PrepareAsync(app);
        await using var scope = app.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<PeopleRegister>();
        var person = await people.GrantAdministratorAsync(email, app.Configuration["name"]?.Trim() ?? email, CancellationToken.None);
        var links = scope.ServiceProvider.GetRequiredService<PeopleLinks>();
        var link = await links.IssueAsync(person, Actor.Clock, CancellationToken.None);
        var address = app.Services.GetRequiredService<SiteAddress>().Of(link);
        await Console.Out.WriteLineAsync($"{email} is an administrator. Choose a password within a day, once, at:\n{address}");
        return Succeeded;
    }
}
