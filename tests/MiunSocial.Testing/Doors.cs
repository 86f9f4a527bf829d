using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Organisation;

namespace MiunSocial.Testing;

/// <summary>Changes the university's policy beside its page.</summary>
public static class Doors
{
    public static Task SetPolicyAsync<T>(this PortalFactory portal, Expression<Func<Policy, T>> field, T value) => portal.WithDatabaseAsync(async db =>
    {
        var policy = await db.Policies.SingleAsync();
        db.Entry(policy).Property(field).CurrentValue = value;
        await db.SaveChangesAsync();
    });

    /// <summary>Asks as a program does, with a key if one is given.</summary>
    public static Task<PortalPage> AskAsync(this PortalClient client, string address, string? key = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return client.SendAsync(request);
    }
}
