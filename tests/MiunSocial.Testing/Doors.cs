using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Testing;

/// <summary>Changes the university's policy beside its page, and asks as programs do.</summary>
public static class Doors
{
    public static Task SetPolicyAsync(this PortalFactory portal, Func<PolicyTerms, PolicyTerms> change) => portal.WithDatabaseAsync(async db =>
    {
        var policy = await db.Policies.SingleAsync();
        policy.Change(change(policy.Terms), "Prov", Actor.Clock, DateTime.UtcNow);
        await db.SaveChangesAsync();
    });

    /// <summary>Asks with a key, if one is given.</summary>
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
