using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Data.Outbox;
using MiunSocial.Testing;
using MiunSocial.Web.Email;

namespace MiunSocial.Web.Tests.Email;

/// <summary>What happens around a mail server that a test cannot ask of the portal itself.</summary>
internal static class SmtpSteps
{
    /// <summary>As a node that is killed between the server's yes and its own note of it.</summary>
    public static async Task SendAndDieAsync(PortalFactory node, FakeTimeProvider clock)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var claims = scope.ServiceProvider.GetRequiredService<OutboxClaims>();
        var notice = Assert.Single(await claims.TakeAsync(10, clock.GetUtcNow().UtcDateTime, TestContext.Current.CancellationToken));
        var sending = await scope.ServiceProvider.GetRequiredService<NoticeMails>().SendAsync(notice, TestContext.Current.CancellationToken);
        Assert.Equal(SendingEnd.Sent, sending.End);
    }

    /// <summary>Gives somebody another address.</summary>
    public static Task MoveAsync(PortalFactory portal, string email, string to) => portal.WithDatabaseAsync(db => db.Users
        .Where(person => person.Email == email)
        .ExecuteUpdateAsync(set => set.SetProperty(person => person.Email, to), TestContext.Current.CancellationToken));
}
