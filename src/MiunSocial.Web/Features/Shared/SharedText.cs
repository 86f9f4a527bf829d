namespace MiunSocial.Web.Features.Shared;

/// <summary>Texts that more than one feature says; <c>SharedText.sv.resx</c> and <c>SharedText.en.resx</c> hold them.</summary>
public sealed class SharedText;
