using Microsoft.EntityFrameworkCore;
using MiunSocial.Data.Changes;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Authorization;

/// <summary>What the university's policy opens to those who have not signed in.</summary>
public sealed class Openness(Copies copies)
{
    private static readonly ChangeArea[] Settings = [ChangeArea.Settings];

    public ValueTask<Doors> GetAsync(CancellationToken cancellationToken) => copies.GetAsync("openness", Settings, async (db, token) =>
    {
        var policy = await db.Policies.AsNoTracking().SingleAsync(token);
        return new Doors(policy.DirectoryIsPublic, policy.ApiIsPublic, [.. policy.EmbedOrigins]);
    }, cancellationToken);

    /// <param name="EmbedOrigins">Whose pages may show the directory within them.</param>
    public sealed record Doors(bool Directory, bool Api, IReadOnlyList<string> EmbedOrigins)
    {
        /// <summary>A university that names the pages which may show the directory means their visitors to see it.</summary>
        public bool Embedding => Directory || EmbedOrigins.Count > 0;
    }
}
