using Microsoft.AspNetCore.Identity;
using MiunSocial.Data.Identity;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Account;

/// <summary>Lets people in and out. A wrong password, an unknown address and somebody who has left get the same answer.</summary>
public sealed class SignIns(SignInManager<Person> manager, Preferences preferences, TimeProvider clock)
{
    /// <returns>Why not; null for somebody who is now signed in.</returns>
    public async Task<Problem?> TryAsync(SignIn form)
    {
        var person = await FindAsync(form.Email!);
        if (person?.PasswordHash is null || !person.IsActive)
        {
            // Takes as long as looking at a password does: the time must not tell whose addresses are known.
            _ = manager.UserManager.PasswordHasher.HashPassword(new(), form.Password!);
            return new("", "SignIn.Failed");
        }
        var result = await manager.PasswordSignInAsync(person, form.Password!, form.IsRemembered, lockoutOnFailure: true);
        if (result.IsLockedOut)
        {
            return new("", "SignIn.LockedOut", MinutesLocked(person));
        }
        if (!result.Succeeded)
        {
            return new("", "SignIn.Failed");
        }
        preferences.GreetIn(person.Language);
        return null;
    }

    /// <summary>Lets somebody in without a password: for demonstrations only.</summary>
    /// <returns>Whether there is such a person who may sign in.</returns>
    public async Task<bool> DemonstrateAsync(string email)
    {
        var person = await FindAsync(email);
        if (person is not { IsActive: true })
        {
            return false;
        }
        await manager.SignInAsync(person, isPersistent: false);
        preferences.GreetIn(person.Language);
        return true;
    }

    public Task SignOutAsync() => manager.SignOutAsync();

    private Task<Person?> FindAsync(string email) => manager.UserManager.FindByEmailAsync(Typed.Clean(email));

    private int MinutesLocked(Person person)
    {
        var left = (person.LockoutEnd ?? clock.GetUtcNow()) - clock.GetUtcNow();
        return Math.Max(1, (int)Math.Ceiling(left.TotalMinutes));
    }
}
