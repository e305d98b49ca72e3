sign-in-title = Sign in
sign-in-email = E-mail address
sign-in-email-missing = Give your e-mail address.
sign-in-password = Password
sign-in-password-missing = Give your password.
sign-in-button = Sign in
sign-in-help = No account, or no password any more? The person who runs this server can give you one.
sign-in-wrong = The address and the password do not belong together. Check both and try again.
sign-in-throttled = There were too many attempts. Wait { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, then try again.

account-title = Account
account-email = E-mail address
account-role = What you may do
role-owner = Everything, for all clients
role-consultant = Everything, for your own clients
role-viewer = Look at the clients, change nothing

language-title = Language of the console
language-language = Language
language-save = Use this language

password-title = Password
password-current = Present password
password-current-missing = Give the password you use now.
password-new = New password
password-new-hint = At least 10 characters. Four unconnected words are good and easy to keep in mind.
password-new-missing = Give the new password.
password-again = New password once more
password-again-missing = Give the new password a second time.
password-differs = The two new passwords differ. Give the same one twice.
password-save = Change the password
password-changed = The password is changed and every session has ended. Please sign in with the new one.

sessions-title = Where you are signed in
sessions-about = Each line is a browser. End the ones that you do not know or no longer use.
sessions-since = Signed in
sessions-until = Ends by itself
session-end = End
session-end-which = the session of { $moment }
session-end-title = End this session?
session-end-about = The browser that signed in on { $moment } will have to sign in again. If it is the one before you, this goes for you, too.
session-end-button = End the session
session-ended = The session has ended.
