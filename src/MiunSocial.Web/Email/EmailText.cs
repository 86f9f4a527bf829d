namespace MiunSocial.Web.Email;

public sealed class EmailText;
