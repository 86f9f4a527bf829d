namespace MiunSocial.Web.Features.Contact;

public sealed class ContactText;
