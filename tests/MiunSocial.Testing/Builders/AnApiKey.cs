using MiunSocial.Domain.Access;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Testing.Builders;

/// <summary>A key of a program, with the text that the program shows.</summary>
public sealed record AnApiKey
{
    public IReadOnlyList<ApiScope> Scopes { get; init; } = [ApiScope.ChannelsRead];

    public DateOnly? ExpiresOn { get; init; }

    public bool IsRevoked { get; init; }

    /// <summary>Adds the key and gives its text.</summary>
    public async Task<string> AddToAsync(PortalFactory portal)
    {
        var secret = ApiKeySecret.Generate();
        await portal.WithDatabaseAsync(async db =>
        {
            var now = DateTime.UtcNow;
            var facts = new ApiKeyFacts { Name = "Webbplatsen", Contact = "webb@demo.test", Scopes = Scopes, ExpiresOn = ExpiresOn };
            var key = ApiKey.Issue(Guid.CreateVersion7(now), facts, secret, Actor.Clock, now);
            if (IsRevoked)
            {
                key.Revoke("Programmet finns inte längre.", Actor.Clock, now);
            }
            db.ApiKeys.Add(key);
            await db.SaveChangesAsync();
        });
        return secret.Text;
    }
}
