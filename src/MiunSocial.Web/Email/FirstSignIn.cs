using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using MiunSocial.Data.Identity;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Email;

/// <summary>Leads somebody who has no password yet, such as a head who was only named, through choosing one to what the mail is about.</summary>
public sealed class FirstSignIn(UserManager<Person> people, SiteAddress address)
{
    /// <returns>The letter with a link that lets its bearer choose a password, once, within a day.</returns>
    public async Task<Letter> LeadAsync(Letter letter, Guid personId)
    {
        var person = await people.FindByIdAsync(personId.ToString());
        if (person is null)
        {
            return letter;
        }
        var token = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(await people.GeneratePasswordResetTokenAsync(person)));
        var onward = Uri.EscapeDataString(new Uri(letter.Link).PathAndQuery);
        return letter with { Link = address.Of($"/account/choose-password?person={personId}&token={token}&returnUrl={onward}") };
    }
}
