using Microsoft.Extensions.Options;
using MiunSocial.Data.Seeding;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Account;

/// <summary>The example people that anyone may sign in as, in Development with demonstration data only.</summary>
public sealed class Demonstration(IHostEnvironment environment, IOptions<SiteOptions> site)
{
    /// <summary>Empty wherever people are real.</summary>
    public IReadOnlyList<DemoPerson> People =>
        environment.IsDevelopment() && site.Value.DemonstrationData ? DemoPeople.All : [];

    public bool Offers(string? email) => People.Any(person => person.Email == email);
}
