#!/bin/sh
# Runs a Postfix of its own on loopback, with everything in a temporary folder: no file of the machine's own Postfix is read or
# written, no service is touched. Its log goes to standard output; the first line is the folder, for `postfix -c FOLDER/etc stop`,
# after which the folder is gone. Needs root, and Debian's packages postfix and libsasl2-modules.
# Usage: postfix.sh OPEN SUBMISSION ENCRYPTED STRICT          (four free ports)
set -eu

dir=$(mktemp -d "${TMPDIR:-/tmp}/codebook-postfix.XXXXXX")
trap 'rm -rf "$dir"' EXIT
chmod 755 "$dir"
mkdir "$dir/etc" "$dir/etc/sasl" "$dir/queue" "$dir/data"
chown postfix "$dir/data"
echo "$dir"

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost \
    -keyout "$dir/etc/key.pem" -out "$dir/etc/cert.pem" 2>/dev/null

# A password file without passwords: every login is wrong.
cat >"$dir/etc/sasl/smtpd.conf" <<END
pwcheck_method: auxprop
auxprop_plugin: sasldb
sasldb_path: $dir/etc/sasldb2
mech_list: PLAIN LOGIN
END

echo '/^Subject:.*forbidden/ REJECT' >"$dir/etc/header_checks"

cat >"$dir/etc/main.cf" <<END
compatibility_level = 3.6
queue_directory = $dir/queue
data_directory = $dir/data
maillog_file = /dev/stdout
myhostname = mail.example.org
mydestination = example.org
mynetworks =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
local_recipient_maps = inline:{ anna=x, bert=x, carl=x, later=x, ivan=x }
local_transport = discard:
message_size_limit = 20000
smtpd_recipient_limit = 2
smtpd_recipient_overshoot_limit = 1
smtpd_delay_reject = yes
smtpd_hard_error_limit = 4
smtpd_client_event_limit_exceptions =
header_checks = regexp:$dir/etc/header_checks
smtpd_helo_required = yes
smtpd_helo_restrictions = reject_non_fqdn_helo_hostname
unknown_address_tempfail_action = defer
smtpd_sender_restrictions = reject_non_fqdn_sender, reject_unlisted_sender,
    check_sender_access inline:{ blocked@example.com=REJECT }
smtpd_recipient_restrictions = reject_non_fqdn_recipient,
    check_recipient_access inline:{{ later@example.org = 450 4.2.0 Greylisted, see http://postgrey.example.org/help.html }}
smtpd_data_restrictions = reject_unauth_pipelining
smtpd_tls_chain_files = $dir/etc/key.pem, $dir/etc/cert.pem
cyrus_sasl_config_path = $dir/etc/sasl
END

cat >"$dir/etc/master.cf" <<END
127.0.0.1:$1 inet n - n - - smtpd
127.0.0.1:$2 inet n - n - - smtpd
  -o smtpd_sasl_auth_enable=yes
  -o { smtpd_sender_login_maps = inline:{ anna@example.org=anna } }
  -o { smtpd_sender_restrictions = reject_sender_login_mismatch }
  -o { smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination }
127.0.0.1:$3 inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt
127.0.0.1:$4 inet n - n - - smtpd
  -o { smtpd_client_restrictions = check_sender_access inline:{ nodomain.invalid=reject_unknown_sender_domain },
         check_client_access inline:{ 127.0.0.1=REJECT } }
cleanup unix n - n - 0 cleanup
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
anvil unix - - n - 1 anvil
qmgr unix n - n 300 1 qmgr
discard unix - - n - - discard
tlsmgr unix - - n 1000? 1 tlsmgr
postlog unix-dgram n - n - 1 postlogd
END

postfix -c "$dir/etc" start-fg
