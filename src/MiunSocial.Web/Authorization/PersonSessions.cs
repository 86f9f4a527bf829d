using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MiunSocial.Data.Changes;
using MiunSocial.Data.Identity;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Authorization;

/// <summary>
/// Looks at every request whether its sign-in still holds: one ended by a change of roles, a new password or the person's
/// leaving is refused at the next request on this node, and within two seconds on the others.
/// </summary>
public sealed class PersonSessions(Copies copies, SignInManager<Person> signIns, IOptions<IdentityOptions> identity)
{
    private static readonly ChangeArea[] People = [ChangeArea.People];

    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var person = context.Principal?.PersonId() is { } id
            ? await copies.GetAsync($"session:{id:N}", People, (db, cancellationToken) => db.Users
                .Where(one => one.Id == id)
                .Select(one => new Held(one.SecurityStamp, one.DisplayName))
                .SingleOrDefaultAsync(cancellationToken), context.HttpContext.RequestAborted)
            : null;
        if (person is null || context.Principal!.FindFirst(identity.Value.ClaimsIdentity.SecurityStampClaimType)?.Value != person.SecurityStamp)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
        else if (context.Principal.DisplayName() != person.DisplayName)
        {
            await RenewAsync(context);
        }
    }

    /// <summary>Somebody who was renamed stays signed in, under the new name.</summary>
    private async Task RenewAsync(CookieValidatePrincipalContext context)
    {
        var person = await signIns.UserManager.GetUserAsync(context.Principal!);
        if (person is not null)
        {
            context.ReplacePrincipal(await signIns.CreateUserPrincipalAsync(person));
            context.ShouldRenew = true;
        }
    }

    private sealed record Held(string? SecurityStamp, string DisplayName);
}
